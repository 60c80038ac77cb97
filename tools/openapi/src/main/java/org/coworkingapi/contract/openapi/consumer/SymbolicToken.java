package org.coworkingapi.contract.openapi.consumer;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A named token of the contracts.
 *
 * @param kind the validity of the token
 * @param coworkerId the customer of the token; null for a string that is not a token
 * @param state the server state that a request with this token requires
 */
public record SymbolicToken(
        String name, TokenKind kind, @Nullable Long coworkerId, String state, String about) {

    /** The validity of a token. The names correspond to the values in {@code tokens.json}. */
    public enum TokenKind {
        VALID,
        EXPIRED,
        OTHER_AUDIENCE,
        GARBLED;

        /** Returns the value as in {@code tokens.json}. */
        @JsonValue
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Returns whether the token requires no server state other than the fixture. */
    public boolean isReady() {
        return state.equals("ready");
    }
}
