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
        @Nullable String token = token(call, deadline);
        Response response = next.send(withToken(call, token), deadline);
        while (token != null && isTokenExpired(response)) {
            tokens.invalidate(token);
            @Nullable String newToken = call.state().recordRefresh() ? token(call, deadline) : null;
            if (newToken == null || newToken.equals(token)) {
                return response;
            }
            token = newToken;
            response = next.send(withToken(call, token), deadline);
        }
        return response;
    }

    private @Nullable String token(Call call, Deadline deadline) {
        try {
            return TokenWait.until(deadline, tokens::token);
        } catch (WaitInterruptedException e) {
            throw new TransportException(call, WaitInterruptedException.MESSAGE, null, false);
        } catch (WaitTimedOutException e) {
            throw new TimedOutException(
                    call, "no token within the timeout of " + deadline.timeout() + WaitTimedOutException.REASON, null);
        }
    }

    private static Call withToken(Call call, @Nullable String token) {
        if (token == null) {
            return call;
        }
        if (!VALID.matcher(token).matches()) {
            throw new IllegalStateException(
                    "The token provider returned a token that is empty or contains a blank or a non-ASCII character; it must be the token without the prefix Bearer.");
        }
        call.state().recordToken(token);
        return call.with("Authorization", "Bearer " + token);
    }

    /**
     * Returns whether the API rejected the token as expired, or may have done so if the HTTP client discarded the
     * problem. After any other 401, a new token would not help, because it would identify the same customer.
     */
    private static boolean isTokenExpired(Response response) {
        if (response.status() != 401) {
            return false;
        }
        if (response.isWithoutHead()) {
            return true;
        }
        @Nullable Problem problem = ProblemReader.read(response.body());
        return problem != null && ErrorCode.TOKEN_EXPIRED.equals(problem.code());
    }
}
