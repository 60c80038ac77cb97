package org.coworkingapi.contract.verification.finding;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.document.SourceLocation;

/**
 * A violation of a {@link FindingRule} that a check found.
 *
 * @param line the line number, starting from 1
 * @param operation the id of the operation; empty if the finding does not belong to an operation
 * @param path the location in the response or request, such as {@code 200 $.Team.Name}; empty if there is none
 * @param consumers the affected consumers, as far as they are known
 * @param message one sentence about the problem
 * @param remedy one sentence about the solution
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
            FindingRule rule,
            SourceLocation at,
            String operation,
            String path,
            List<String> consumers,
            String message,
            String remedy) {
        this(rule, at.file(), at.line(), operation, path, consumers, message, remedy);
    }

    @Override
    public String toString() {
        String affected = consumers.isEmpty() ? "" : "(affects " + String.join(", ", consumers) + ')';
        String location = Stream.of(operation, path, affected)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return file.toString().replace('\\', '/') + ':' + line + ": [" + rule.id() + "] "
                + (location.isEmpty() ? "" : location + ": ")
                + message + ' ' + remedy;
    }
}
