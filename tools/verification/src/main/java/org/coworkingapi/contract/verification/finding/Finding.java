package org.coworkingapi.contract.verification.finding;

import java.nio.file.Path;
import java.util.List;
import org.coworkingapi.contract.openapi.document.SourceLocation;

/**
 * Something that does not agree.
 *
 * @param line from 1
 * @param operation the operation's id; empty if it is about none
 * @param path where in the body, header or parameter: {@code 200 $.Team.Name}; empty if nowhere special
 * @param consumers whom it hurts; empty for nobody that we know of
 * @param message what is wrong, one sentence
 * @param remedy what to do, one sentence
 */
public record Finding(
        FindingRule rule,
        Path file,
        int line,
        String operation,
        String path,
        List<String> consumers,
        String message,
        String remedy) {

    public Finding {
        consumers = List.copyOf(consumers);
    }

    public Finding(
            FindingRule rule, SourceLocation at, String operation, String path, List<String> consumers, String message, String remedy) {
        this(rule, at.file(), at.line(), operation, path, consumers, message, remedy);
    }

    @Override
    public String toString() {
        return file.toString().replace('\\', '/') + ':' + line + ": [" + rule.id() + "] "
                + (operation.isEmpty() ? "" : operation + ' ') + (path.isEmpty() ? "" : path + ' ')
                + (consumers.isEmpty() ? "" : "hurts " + String.join(", ", consumers) + ' ')
                + "- " + message + ' ' + remedy;
    }
}
