package org.coworkingapi.contract.cli;

/** An error in the options of a command. The message is printed for the user. */
public final class OptionException extends RuntimeException {

    OptionException(String message) {
        super(message);
    }
}
