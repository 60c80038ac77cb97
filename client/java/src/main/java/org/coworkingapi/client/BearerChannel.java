package org.coworkingapi.client;

import java.util.regex.Pattern;
import org.coworkingapi.client.model.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Sends the bearer token with each request, and replaces an expired token once per call. */
final class BearerChannel implements Channel {

    /**
     * Printable ASCII without blanks, which is more than RFC 6750, section 2.1, allows. Other characters could end the
     * header, or make the JDK quote the token in an error message.
     */
    private static final Pattern VALID = Pattern.compile("[!-~]+");

    private final TokenProvider tokens;
    private final Channel next;

    BearerChannel(TokenProvider tokens, Channel next) {
        this.tokens = tokens;
        this.next = next;
    }

    @Override
    public Response send(Call call, Deadline deadline) {
        @Nullable String token = token(call);
        Response response = next.send(withToken(call, token), deadline);
        while (token != null && isTokenExpired(response)) {
            tokens.invalidate(token);
            @Nullable String newToken = call.state().recordRefresh() ? token(call) : null;
            if (newToken == null || newToken.equals(token)) {
                return response;
            }
            token = newToken;
            response = next.send(withToken(call, token), deadline);
        }
        return response;
    }

    private @Nullable String token(Call call) {
        try {
            return tokens.token();
        } catch (WaitInterruptedException e) {
            throw new TransportException(call, WaitInterruptedException.MESSAGE, null, false);
        }
    }

    private static Call withToken(Call call, @Nullable String token) {
        if (token == null) {
            return call;
        }
        if (!VALID.matcher(token).matches()) {
            throw new IllegalStateException(
                    "The token provider returned a token that is empty or contains a blank or a non-ASCII character.");
        }
        return call.with("Authorization", "Bearer " + token);
    }

    /**
     * Returns whether the API rejected the token as expired. After any other 401, a new token would not help, because
     * it would identify the same customer.
     */
    private static boolean isTokenExpired(Response response) {
        if (response.status() != 401) {
            return false;
        }
        @Nullable Problem problem = ProblemReader.read(response.body());
        return problem != null && ErrorCode.TOKEN_EXPIRED.equals(problem.code());
    }
}
