package org.coworkingapi.contract.review.policy;

import java.util.Optional;
import org.coworkingapi.contract.openapi.document.SourceLocation;
import org.coworkingapi.contract.review.change.Change;

/**
 * A policy violation, which fails the review.
 *
 * @param id the id of the rule: {@code unexcused-break}, {@code version-not-bumped}, {@code exception-expired}
 * @param sentence a description of the violation and of its fix
 * @param change the change that violates the policy; empty if no single change does
 * @param entry an entry for the exceptions in the settings, as YAML; empty if an exception cannot allow the violation
 */
public record PolicyViolation(
        String id, String sentence, SourceLocation location, Optional<Change> change, String entry) {}
