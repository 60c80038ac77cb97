package org.coworkingapi.review.document;

import java.nio.file.Path;

/** An input that cannot be reviewed; its message is one sentence that begins with file and line. */
public final class BadInputException extends RuntimeException {

    private final transient Path file;
    private final int line;

    /**
     * @param line   from 1
     * @param reason a sentence: what is wrong, and what would be right
     */
    public BadInputException(Path file, int line, String reason) {
        super(file + ":" + line + ": " + reason.strip().replaceAll("\\s*\\R\\s*", " "));
        this.file = file;
        this.line = line;
    }

    public Path file() {
        return file;
    }

    /** From 1. */
    public int line() {
        return line;
    }
}
