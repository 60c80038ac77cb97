package org.coworkingapi.contract.verification.document;

import java.nio.file.Path;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.core.JacksonException;

/** A file that is not the YAML or JSON that it should be. */
public final class UnreadableFileException extends RuntimeException {

    private final transient Path file;
    private final int line;
    private final String reason;

    /** @param reason why, without a full stop; of several lines the first */
    public UnreadableFileException(Path file, int line, String reason) {
        super(file + ":" + line + ": " + firstLine(reason));
        this.file = file;
        this.line = line;
        this.reason = firstLine(reason);
    }

    static UnreadableFileException of(Path file, YamlEngineException e) {
        if (e instanceof MarkedYamlEngineException marked) {
            return new UnreadableFileException(file, marked.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1),
                    marked.getProblem());
        }
        return new UnreadableFileException(file, 1, e.getMessage());
    }

    static UnreadableFileException of(Path file, JacksonException e) {
        int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
        return new UnreadableFileException(file, Math.max(1, line), e.getOriginalMessage());
    }

    public Path file() {
        return file;
    }

    /** From 1. */
    public int line() {
        return line;
    }

    /** What the parser says, in one line. */
    public String reason() {
        return reason;
    }

    private static String firstLine(String text) {
        return text.strip().replaceAll("\\R.*", "").strip();
    }
}
