package org.coworkingapi.server.stub.shape;

/** Thrown if a response lacks selected properties. The client gets 500 INTERNAL_ERROR; the message is only logged. */
final class IncompleteResponseException extends RuntimeException {

    IncompleteResponseException(String message) {
        super(message);
    }
}
