package org.coworkingapi.contract.lint;

import org.coworkingapi.contract.openapi.document.SourceLocation;

/**
 * A place in the new document that breaks a rule of style.
 *
 * @param rule its id in kebab-case
 * @param subject what it is about: {@code Team.Name}, {@code GET /teams}
 * @param message what is wrong, and what would be right
 * @param isError whether it fails the review where it is new or changed, and is no hint
 * @param isChanged whether the place is new or changed in this review
 */
public record LintFinding(
        String rule, SourceLocation location, String subject, String message, boolean isError, boolean isChanged) {}
