package org.coworkingapi.contract.verification.cases;

/**
 * The answer that a request must get.
 *
 * @param code empty for a good answer
 */
public record ExpectedResponse(int status, String code) {

    @Override
    public String toString() {
        return code.isEmpty() ? "" + status : status + " " + code;
    }
}
