package org.coworkingapi.contract.cli;

/** An option has an invalid value. The message is shown to the user and describes the remedy. */
final class OptionException extends RuntimeException {

    OptionException(String message) {
        super(message);
    }
}
