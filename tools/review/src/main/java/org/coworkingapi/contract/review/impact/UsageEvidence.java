package org.coworkingapi.contract.review.impact;

import org.coworkingapi.contract.openapi.document.SourceLocation;

/**
 * The evidence that a consumer uses a location.
 *
 * @param location the file and line of the contract
 * @param what a short description of the use, such as {@code reads $.Name}
 */
public record UsageEvidence(SourceLocation location, String what) {}
