package org.coworkingapi.server.app.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import org.coworkingapi.server.app.http.ProblemAssert;

/**
 * A request and the response that a standard requires.
 *
 * @param code the expected error code; empty if the request succeeds
 * @param challenge the expected start of the header {@code WWW-Authenticate}; empty if the response must not have it
 */
record TokenCase(String name, Supplier<ReceivedResponse> request, int status, String code, String challenge) {

    static final String CHALLENGE = "Bearer realm=\"coworking-api\"";
    static final String INVALID_REQUEST = CHALLENGE + ", error=\"invalid_request\", error_description=\"";
    static final String INVALID_TOKEN = CHALLENGE + ", error=\"invalid_token\", error_description=\"";
    static final String INSUFFICIENT_SCOPE = CHALLENGE + ", error=\"insufficient_scope\", error_description=\"";

    static TokenCase accepted(String name, Supplier<ReceivedResponse> request) {
        return new TokenCase(name, request, 200, "", "");
    }

    /** Returns a case with an Authorization header that is not of the form {@code Bearer <token>}. */
    static TokenCase malformed(String name, Supplier<ReceivedResponse> request) {
        return new TokenCase(name, request, 400, "INVALID_PARAMETER", INVALID_REQUEST);
    }

    /** Returns a case with a missing or rejected token. */
    static TokenCase refused(String name, String code, Supplier<ReceivedResponse> request) {
        return new TokenCase(name, request, 401, code, code.equals("TOKEN_MISSING") ? CHALLENGE : INVALID_TOKEN);
    }

    /** Sends the request, checks the response and returns it. */
    ReceivedResponse check() {
        ReceivedResponse response = request.get();
        assertThat(response.status()).as(response.body()).isEqualTo(status);
        if (!code.isEmpty()) {
            ProblemAssert.assertIsProblem(response, code);
        }
        String actual = response.header("WWW-Authenticate").orElse("");
        if (challenge.isEmpty() || challenge.equals(CHALLENGE)) {
            assertThat(actual).isEqualTo(challenge);
        } else {
            assertThat(actual).startsWith(challenge).matches("[\\x20-\\x7E]+");
        }
        return response;
    }
}
