package org.coworkingapi.contract.lint;

/** One rule, or a family of rules that look at the same things. */
@FunctionalInterface
interface Rule {

    void check(Outline outline, Findings findings);
}
