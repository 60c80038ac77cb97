package org.coworkingapi.contract.openapi.consumer;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A token as the contracts name it.
 *
 * @param kind what is right or wrong with it
 * @param coworkerId the customer whose token it is; null for what is no token
 * @param state the state of the server that a request with this token presumes
 */
public record SymbolicToken(
        String name, TokenKind kind, @Nullable Long coworkerId, String state, String about) {

    /** What is right or wrong with a token; the names are the wire's of {@code tokens.json}. */
    public enum TokenKind {
        VALID,
        EXPIRED,
        OTHER_AUDIENCE,
        GARBLED;

        /** As {@code tokens.json} writes it. */
        @JsonValue
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Whether the server only has to run, with the fixture. */
    public boolean isReady() {
        return state.equals("ready");
    }
}
