package org.coworkingapi.server.stub.shape;

/** A response lacks selected properties. The caller gets 500 INTERNAL_ERROR; the message is only logged. */
final class IncompleteResponseException extends RuntimeException {

    IncompleteResponseException(String message) {
        super(message);
    }
}
