package org.coworkingapi.contract.openapi.document;

import java.nio.file.Path;

/** An input that cannot be reviewed; its message is one sentence that begins with file and line. */
public final class BadInputException extends RuntimeException {

    private final transient Path file;
    private final int line;
    private final String reason;

    /**
     * @param line from 1
     * @param reason a sentence: what is wrong, and what would be right
     */
    public BadInputException(Path file, int line, String reason) {
        super(PrintableText.line(file + ":" + line + ": " + reason));
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

    /** The message without file and line: one sentence, or two. */
    public String reason() {
        return PrintableText.line(reason);
    }

    /** The message, files below a folder named from there. */
    public String message(Path root) {
        Path folder = root.toAbsolutePath().normalize();
        Path whole = file.toAbsolutePath().normalize();
        Path shown = whole.startsWith(folder) && !whole.equals(folder) ? folder.relativize(whole) : file;
        return PrintableText.line(shown + ":" + line + ": " + reason);
    }
}
