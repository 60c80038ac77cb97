package org.coworkingapi.client;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Asks for the token, each time anew, and sends it along. */
final class BearerChannel implements Channel {

    /** Wider than RFC 6750, section 2.1, but nothing that could end the header or bring its text into an error message. */
    private static final Pattern SENDABLE = Pattern.compile("[!-~]+");

    private final TokenProvider tokens;
    private final Channel next;

    BearerChannel(TokenProvider tokens, Channel next) {
        this.tokens = tokens;
        this.next = next;
    }

    @Override
    public Answer send(Call call, Deadline deadline) {
        @Nullable String token = tokens.token();
        if (token == null) {
            return next.send(call, deadline);
        }
        if (!SENDABLE.matcher(token).matches()) {
            throw new IllegalStateException(
                "The token provider gave a token that is empty, or holds a blank or a character outside ASCII.");
        }
        return next.send(call.with("Authorization", "Bearer " + token), deadline);
    }
}
