package org.coworkingapi.contract.review.counterexample;

import org.coworkingapi.contract.review.change.AffectedLocation;

/**
 * A request, response or value that only one of the documents allows, confirmed by an independent validator.
 *
 * @param affectedLocation the location of the value
 * @param value the JSON value, or the text of a request or response
 * @param allowedBy the document that allows the value
 * @param error the reason why the other document rejects the value
 */
public record Counterexample(AffectedLocation affectedLocation, String value, DocumentVersion allowedBy, String error) {

    /** The old or the new document. */
    public enum DocumentVersion {
        BEFORE,
        AFTER
    }
}
