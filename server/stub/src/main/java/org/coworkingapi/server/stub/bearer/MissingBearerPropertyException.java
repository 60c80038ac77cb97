package org.coworkingapi.server.stub.bearer;

import org.jspecify.annotations.Nullable;

/** Thrown at startup if a required bearer token property is not set. */
final class MissingBearerPropertyException extends RuntimeException {

    MissingBearerPropertyException(String property) {
        super("The property '" + property + "' is not set; the server cannot verify tokens without it.");
    }

    /** Returns the value of the property, which must not be null or blank. */
    static String requireValue(String property, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new MissingBearerPropertyException(property);
        }
        return value;
    }
}
