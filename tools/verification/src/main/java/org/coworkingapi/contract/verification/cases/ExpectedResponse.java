package org.coworkingapi.contract.verification.cases;

/**
 * The status and code of the response that a request must lead to.
 *
 * @param code the error code; empty for a successful response
 */
public record ExpectedResponse(int status, String code) {

    @Override
    public String toString() {
        return code.isEmpty() ? "" + status : status + " " + code;
    }
}
