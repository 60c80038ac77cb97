package org.coworkingapi.contract.verification.cases;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The status and code of the response that a request must lead to.
 *
 * @param statuses the allowed statuses; several if the spec does not state which of them the server must use
 * @param code the error code; empty for a successful response, and for an error whose code the spec does not state
 */
public record ExpectedResponse(List<Integer> statuses, String code) {

    /** Any status of a client error, for requests that no operation of the spec handles. */
    static final ExpectedResponse CLIENT_ERROR =
            new ExpectedResponse(IntStream.range(400, 500).boxed().toList(), "");

    public ExpectedResponse {
        statuses = List.copyOf(statuses);
    }

    public ExpectedResponse(int status, String code) {
        this(List.of(status), code);
    }

    /** Returns the only allowed status, or the first one. */
    public int status() {
        return statuses.get(0);
    }

    /** Returns whether the response is an error. */
    public boolean isError() {
        return status() >= 400;
    }

    /** Returns whether both a successful response and an error are allowed. */
    boolean isUndetermined() {
        return !isError() && statuses.stream().anyMatch(status -> status >= 400);
    }

    /** Returns whether a response has an allowed status and the expected code. */
    public boolean allows(int status, String actualCode) {
        return statuses.contains(status) && (code.isEmpty() || code.equals(actualCode));
    }

    @Override
    public String toString() {
        if (equals(CLIENT_ERROR)) {
            return "a status from 400 to 499";
        }
        String alternatives =
                String.join(" or ", statuses.stream().map(String::valueOf).toList());
        return code.isEmpty() ? alternatives : alternatives + ' ' + code;
    }
}
