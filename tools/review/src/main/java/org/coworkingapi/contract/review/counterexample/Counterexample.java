package org.coworkingapi.contract.review.counterexample;

import org.coworkingapi.contract.review.change.AffectedLocation;

/**
 * Something concrete that one document allows and the other does not, as an independent validator found.
 *
 * @param affectedLocation where it is sent
 * @param value JSON, or the text of a request or a header
 * @param allowedBy the document under which it is right
 * @param error what the validator says of it under the other document
 */
public record Counterexample(AffectedLocation affectedLocation, String value, DocumentVersion allowedBy, String error) {

    /** One of the two documents. */
    public enum DocumentVersion {
        BEFORE,
        AFTER
    }
}
