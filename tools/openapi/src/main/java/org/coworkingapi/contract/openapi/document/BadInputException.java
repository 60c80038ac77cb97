package org.coworkingapi.contract.openapi.document;

import java.nio.file.Path;

/** An invalid input file. The message begins with file and line. */
public final class BadInputException extends RuntimeException {

    private final transient Path file;
    private final int line;
    private final String reason;

    /**
     * @param line the line, starting at 1
     * @param reason one or two sentences that describe the problem and its solution
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

    /** Returns the line, starting at 1. */
    public int line() {
        return line;
    }

    /** Returns the message without file and line. */
    public String reason() {
        return PrintableText.line(reason);
    }

    /** Returns the message. The path is relative to {@code root} if the file is below it. */
    public String message(Path root) {
        Path folder = root.toAbsolutePath().normalize();
        Path absolute = file.toAbsolutePath().normalize();
        Path shown = absolute.startsWith(folder) && !absolute.equals(folder) ? folder.relativize(absolute) : file;
        return PrintableText.line(shown + ":" + line + ": " + reason);
    }
}
