package org.coworkingapi.contract.review.policy;

import java.util.Optional;
import org.coworkingapi.contract.openapi.document.SourceLocation;
import org.coworkingapi.contract.review.change.Change;

/**
 * A reason why a review fails.
 *
 * @param id of the rule, in kebab-case: {@code unexcused-break}, {@code version-not-bumped}, {@code exception-expired}…
 * @param sentence what is wrong and what would be right
 * @param change the change that it is about, if it is about one
 * @param entry the exception to paste into the settings, as YAML; empty if none would help
 */
public record PolicyViolation(String id, String sentence, SourceLocation location, Optional<Change> change, String entry) {}
