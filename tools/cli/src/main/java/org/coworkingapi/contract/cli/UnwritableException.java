package org.coworkingapi.contract.cli;

import java.nio.file.Path;

/** The reports cannot be written to the given folder. */
final class UnwritableException extends RuntimeException {

    UnwritableException(Path folder, Throwable cause) {
        super("Cannot write reports to " + folder + "; use --reports with a writable folder.", cause);
    }
}
