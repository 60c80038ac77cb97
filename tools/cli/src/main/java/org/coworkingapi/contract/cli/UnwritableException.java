package org.coworkingapi.contract.cli;

import java.nio.file.Path;

/** An error that occurred while writing files. The message is printed for the user. */
final class UnwritableException extends RuntimeException {

    UnwritableException(Path folder, Throwable cause) {
        this(folder, "reports", "--reports", cause);
    }

    UnwritableException(Path folder, String content, String option, Throwable cause) {
        super("Cannot write " + content + " to " + folder + "; use " + option + " with a writable folder.", cause);
    }
}
