package org.coworkingapi.client.test;

import java.util.Objects;
import org.coworkingapi.client.model.ErrorCode;

/** Thrown for a {@code _shape} that the server rejects; the message is the detail of the server's error. */
final class InvalidShapeException extends RuntimeException {

    private final ErrorCode code;

    InvalidShapeException(ErrorCode code, String detail) {
        super(detail);
        this.code = code;
    }

    ErrorCode code() {
        return code;
    }

    String detail() {
        return Objects.requireNonNull(getMessage());
    }
}
