package org.coworkingapi.contract.review.report;

import org.coworkingapi.contract.lint.LintFinding;
import org.coworkingapi.contract.lint.LintRule;
import org.coworkingapi.contract.openapi.report.SarifLog;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.policy.PolicyRules;
import org.coworkingapi.contract.review.policy.PolicyViolation;

/** The rules of a SARIF log: types of change, policy rules, and style rules. */
final class SarifRules {

    private final SarifLog log;

    SarifRules(SarifLog log) {
        this.log = log;
    }

    int index(ChangeType type) {
        return log.rule(
                type.id(),
                type.description(),
                "A change of the type " + type.id() + ": " + type.description()
                        + " Whether it is breaking depends on the affected location and the direction.",
                "change");
    }

    int index(PolicyViolation violation) {
        String sentence = PolicyRules.ALL.getOrDefault(violation.id(), words(violation.id()));
        return log.rule(violation.id(), sentence, "A violation of the review policy: " + sentence, "policy");
    }

    int index(LintFinding finding) {
        String title = LintRule.of(finding.rule()).map(LintRule::title).orElse(words(finding.rule()));
        return log.rule(id(finding), title, "A style rule: " + title, "style");
    }

    /** Returns an id that differs from the ids of all types of change. */
    static String id(LintFinding finding) {
        return "style/" + finding.rule();
    }

    private static String words(String id) {
        return id.replace('-', ' ');
    }
}
