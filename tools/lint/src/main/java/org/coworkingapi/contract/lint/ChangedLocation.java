package org.coworkingapi.contract.lint;

import org.coworkingapi.contract.openapi.document.Place;

/**
 * A location in a document that a change touched.
 *
 * @param isRemoval whether something was removed from it, so that its other parts are unchanged
 */
public record ChangedLocation(Place place, boolean isRemoval) {}
