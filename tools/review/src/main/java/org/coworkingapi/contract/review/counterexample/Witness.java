package org.coworkingapi.contract.review.counterexample;

import org.coworkingapi.contract.review.change.Reach;

/**
 * Something concrete that one document allows and the other does not, as an independent validator found.
 *
 * @param reach where it is sent
 * @param value JSON, or the text of a request or a header
 * @param allowedBy the document under which it is right
 * @param complaint what the validator says of it under the other document
 */
public record Witness(Reach reach, String value, Side allowedBy, String complaint) {

    /** One of the two documents. */
    public enum Side {
        BEFORE,
        AFTER
    }
}
