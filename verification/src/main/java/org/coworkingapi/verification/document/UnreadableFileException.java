package org.coworkingapi.verification.document;

import java.nio.file.Path;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;

/** A file that is not the YAML or JSON that it should be. */
public final class UnreadableFileException extends RuntimeException {

    private final transient Path file;
    private final int line;
    private final String reason;

    public UnreadableFileException(Path file, int line, String reason) {
        super(file + ":" + line + ": " + reason);
        this.file = file;
        this.line = line;
        this.reason = reason;
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
        return reason.strip().replaceAll("\\R.*", "").strip();
    }

    static int lineOf(RuntimeException e) {
        if (e instanceof MarkedYamlEngineException marked) {
            return marked.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
        }
        return e instanceof JacksonException json && json.getLocation() != null ? Math.max(1, json.getLocation().getLineNr()) : 1;
    }
}
