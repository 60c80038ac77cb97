package org.coworkingapi.server.stub.bearer;

import org.jspecify.annotations.Nullable;

/** Stops a start without rules for whom to trust. */
final class TrustMissingException extends RuntimeException {

    TrustMissingException(String property) {
        super("The property '" + property + "' is not set, so no token could be trusted.");
    }

    static String required(String property, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new TrustMissingException(property);
        }
        return value;
    }
}
