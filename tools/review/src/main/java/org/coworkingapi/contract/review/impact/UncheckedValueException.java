package org.coworkingapi.contract.review.impact;

/** Thrown if a value of a contract is not validated. The reason is a clause that begins with "because". */
final class UncheckedValueException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String reason;

    UncheckedValueException(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
