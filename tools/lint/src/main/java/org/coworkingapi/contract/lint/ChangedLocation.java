package org.coworkingapi.contract.lint;

import org.coworkingapi.contract.openapi.document.SourceLocation;

/**
 * A location in a document that a change touched.
 *
 * @param isRemoval whether something was removed from it, so that its other parts are unchanged
 */
public record ChangedLocation(SourceLocation location, boolean isRemoval) {}
