package org.coworkingapi.client.test;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coworkingapi.client.model.ErrorCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A token that the contracts define. The stub treats all other tokens as valid.
 *
 * @param name the name, which is also the value of the token on the stub
 * @param kind the kind in {@code tokens.json}, such as {@code valid} or {@code expired}
 */
record Token(String name, String kind) {

    private static final Pattern BEARER = Pattern.compile("Bearer +(\\S+)", Pattern.CASE_INSENSITIVE);

    static Token read(JsonNode token) {
        return new Token(token.get("name").stringValue(), token.get("kind").stringValue());
    }

    /** Returns the bearer token in an {@code Authorization} header; null for none. */
    static @Nullable String of(@Nullable String authorization) {
        Matcher bearer = BEARER.matcher(authorization == null ? "" : authorization);
        return bearer.matches() ? bearer.group(1) : null;
    }

    /** Returns the error code for this token; empty if the token is valid. */
    Optional<ErrorCode> rejection() {
        return switch (kind) {
            case "valid" -> Optional.empty();
            case "expired" -> Optional.of(ErrorCode.TOKEN_EXPIRED);
            default -> Optional.of(ErrorCode.TOKEN_INVALID);
        };
    }
}
