package org.coworkingapi.contract.cli;

import java.nio.file.Path;

/** An error that occurred while writing reports. The message is printed for the user. */
final class UnwritableException extends RuntimeException {

    UnwritableException(Path folder, Throwable cause) {
        super("Cannot write reports to " + folder + "; use --reports with a writable folder.", cause);
    }
}
