package org.coworkingapi.contract.review.impact;

import org.coworkingapi.contract.openapi.document.SourceLocation;

/**
 * Why a consumer is said to use something.
 *
 * @param location file and line in a contract
 * @param what what stands there, in a few words: {@code _shape asks for Name}, {@code reads $.Name}
 */
public record UsageEvidence(SourceLocation location, String what) {}
