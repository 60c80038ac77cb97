package org.coworkingapi.contract.verification.check;

import java.util.List;
import org.coworkingapi.contract.openapi.document.SourceLocation;

/**
 * An error that a request causes regardless of the data and the state of the server.
 *
 * @param statuses the statuses that the spec documents for the error; empty if it documents none
 * @param code the error code; empty if the spec does not state it
 * @param usualStatuses the usual statuses of such an error as a phrase
 * @param isRoutingError whether no operation of the spec has the path and method of the request
 * @param requestPart the invalid parameter, header or part of the request line
 * @param bodyPointer the JSON pointer (RFC 6901) of the invalid part of the body; empty for other parts
 * @param specLocation the location of the violated constraint in the spec
 */
public record RequestError(
        List<Integer> statuses,
        String code,
        String usualStatuses,
        boolean isRoutingError,
        String requestPart,
        String bodyPointer,
        String message,
        SourceLocation specLocation) {

    public RequestError {
        statuses = List.copyOf(statuses);
    }

    /** Returns whether the spec documents the error. */
    public boolean isDocumented() {
        return !statuses.isEmpty();
    }

    /** Returns the documented statuses and the code as a phrase, such as {@code 400 or 422}. */
    String expected() {
        String alternatives =
                String.join(" or ", statuses.stream().map(String::valueOf).toList());
        return code.isEmpty() ? alternatives : alternatives + ' ' + code;
    }

    /** Returns the code, or the documented statuses if the error has no code. */
    String codeOrStatuses() {
        return code.isEmpty() ? expected() : code;
    }

    boolean allows(int status, String actualCode) {
        return statuses.contains(status) && (code.isEmpty() || code.equals(actualCode));
    }
}
