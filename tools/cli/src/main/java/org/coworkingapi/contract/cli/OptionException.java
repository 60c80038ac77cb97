package org.coworkingapi.contract.cli;

/** The command cannot do what it was told; the message is a sentence that says why, and what to do. */
final class OptionException extends RuntimeException {

    OptionException(String message) {
        super(message);
    }
}
