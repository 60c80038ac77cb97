package org.coworkingapi.contract.verification.check;

import org.coworkingapi.contract.openapi.document.SourceLocation;

/**
 * An error that a request leads to by itself, whatever the data and the state of the server.
 *
 * @param location the parameter, header or part of the request line that is to blame
 * @param at where the spec says so
 */
public record RequestError(int status, String code, String location, String message, SourceLocation at) {

    /** Whether the spec says which error it is; without that, the status is 0 and the code empty. */
    public boolean isDocumented() {
        return status > 0;
    }
}
