package org.coworkingapi.contract.cli;

import java.nio.file.Path;

/** Reports cannot be written where they were asked for; the message is a sentence. */
final class UnwritableException extends RuntimeException {

    UnwritableException(Path folder, Throwable cause) {
        super(
                "The reports cannot be written to " + folder + "; name a folder with --reports that can be written to.",
                cause);
    }
}
