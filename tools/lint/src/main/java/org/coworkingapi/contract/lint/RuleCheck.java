package org.coworkingapi.contract.lint;

/** A check of one rule, or of several rules for the same objects. */
@FunctionalInterface
interface RuleCheck {

    void check(DocumentIndex index, LintFindings findings);
}
