package org.coworkingapi.client.test;

import java.util.Objects;
import org.coworkingapi.client.model.ErrorCode;

/** A {@code _shape} that the server answers with an error; the message is the error's detail. */
final class RefusedShapeException extends RuntimeException {

    private final ErrorCode code;

    RefusedShapeException(ErrorCode code, String detail) {
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
