package org.coworkingapi.contract.lint;

import org.coworkingapi.contract.openapi.document.SourceLocation;

/**
 * A location in a document that is affected by a change.
 *
 * @param isRemoval whether a part of this location was removed and the remaining parts are unchanged
 */
public record ChangedLocation(SourceLocation location, boolean isRemoval) {}
