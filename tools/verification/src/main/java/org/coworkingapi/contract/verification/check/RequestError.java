package org.coworkingapi.contract.verification.check;

import org.coworkingapi.contract.openapi.document.SourceLocation;

/**
 * An error that a request causes regardless of the data and the state of the server.
 *
 * @param location the invalid parameter, header or part of the request line
 * @param at the location of the violated constraint in the spec
 */
public record RequestError(int status, String code, String location, String message, SourceLocation at) {

    /** Returns whether the spec documents the error; otherwise the status is 0 and the code is empty. */
    public boolean isDocumented() {
        return status > 0;
    }
}
