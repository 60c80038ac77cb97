package org.coworkingapi.contract.lint;

/** One rule, or a family of rules that look at the same things. */
@FunctionalInterface
interface RuleCheck {

    void check(DocumentIndex index, LintFindings findings);
}
