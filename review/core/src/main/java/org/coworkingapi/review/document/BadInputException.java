package org.coworkingapi.review.document;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An input that cannot be reviewed; its message is one sentence that begins with file and line. */
public final class BadInputException extends RuntimeException {

    /** What could end the line, move a cursor or turn the direction of text: reasons quote what stands in files. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\u061C\\u200E\\u200F\\u2028-\\u202E\\u2066-\\u2069]");

    private final transient Path file;
    private final int line;
    private final String reason;

    /**
     * @param line   from 1
     * @param reason a sentence: what is wrong, and what would be right
     */
    public BadInputException(Path file, int line, String reason) {
        super(printable(file + ":" + line + ": " + reason));
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

    /** The message, files below a folder named from there. */
    public String message(Path root) {
        Path folder = root.toAbsolutePath().normalize();
        Path whole = file.toAbsolutePath().normalize();
        Path shown = whole.startsWith(folder) && !whole.equals(folder) ? folder.relativize(whole) : file;
        return printable(shown + ":" + line + ": " + reason);
    }

    private static String printable(String text) {
        return UNPRINTABLE.matcher(text.strip().replaceAll("\\s*\\R\\s*", " "))
                .replaceAll(found -> Matcher.quoteReplacement("\\u" + Integer.toHexString(found.group().charAt(0) | 0x10000).substring(1)));
    }
}
