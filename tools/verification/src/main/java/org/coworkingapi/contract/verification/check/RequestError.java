package org.coworkingapi.contract.verification.check;

import org.coworkingapi.contract.openapi.document.SourceLocation;

/**
 * An error that a request causes regardless of the data and the state of the server.
 *
 * @param requestPart the invalid parameter, header or part of the request line
 * @param specLocation the location of the violated constraint in the spec
 */
public record RequestError(int status, String code, String requestPart, String message, SourceLocation specLocation) {

    /** Returns whether the spec documents the error; otherwise the status is 0 and the code is empty. */
    public boolean isDocumented() {
        return status > 0;
    }
}
