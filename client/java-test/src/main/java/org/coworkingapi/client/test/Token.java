package org.coworkingapi.client.test;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coworkingapi.client.model.ErrorCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A token of the contracts; any other that a test invents is as good as a valid one.
 *
 * @param name what stands for it on the stubs
 * @param kind what is right or wrong with it, as {@code tokens.json} says it
 */
record Token(String name, String kind) {

    private static final Pattern BEARER = Pattern.compile("Bearer +(\\S+)", Pattern.CASE_INSENSITIVE);

    static Token read(JsonNode token) {
        return new Token(token.get("name").stringValue(), token.get("kind").stringValue());
    }

    /** The token in an {@code Authorization}; null for none. */
    static @Nullable String of(@Nullable String authorization) {
        Matcher bearer = BEARER.matcher(authorization == null ? "" : authorization);
        return bearer.matches() ? bearer.group(1) : null;
    }

    /** Why the server refuses it; empty if it does not. */
    Optional<ErrorCode> refused() {
        return switch (kind) {
            case "valid" -> Optional.empty();
            case "expired" -> Optional.of(ErrorCode.TOKEN_EXPIRED);
            default -> Optional.of(ErrorCode.TOKEN_INVALID);
        };
    }
}
