package org.coworkingapi.contract.lint;

import org.coworkingapi.contract.openapi.document.SourceLocation;

/**
 * A location in the new document that violates a style rule.
 *
 * @param rule the id of the rule in kebab-case
 * @param subject a readable name of the location, such as {@code Team.Name} or {@code GET /teams}
 * @param message the problem and its solution
 * @param isError whether the finding is an error, which fails the review if {@code isChanged}; other findings are hints
 * @param isChanged whether the location is new or changed in this review
 */
public record LintFinding(
        String rule, SourceLocation location, String subject, String message, boolean isError, boolean isChanged) {}
