package org.coworkingapi.contract.cli;

/** An error in the options of a command. The message is printed for the user. */
final class OptionException extends RuntimeException {

    OptionException(String message) {
        super(message);
    }
}
