package org.coworkingapi.contract.review.report;

import org.coworkingapi.contract.lint.LintFinding;
import org.coworkingapi.contract.openapi.report.SarifLog;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.policy.PolicyViolation;

/** The rules that the results of a SARIF log name: kinds of change, reasons of objections, and rules of style. */
final class SarifRules {

    private final SarifLog log;

    SarifRules(SarifLog log) {
        this.log = log;
    }

    int index(ChangeType type) {
        return log.rule(
                type.id(),
                type.description(),
                "A change of the kind " + type.id() + ": " + type.description()
                        + " Whether it breaks depends on where it arrives and on who sends it.",
                "change");
    }

    int index(PolicyViolation violation) {
        String words = words(violation.id());
        return log.rule(
                violation.id(), words, words + ": the review's policy objects, whatever the change does.", "policy");
    }

    int index(LintFinding finding) {
        String words = words(finding.rule());
        return log.rule(id(finding), words, words + ": a rule of the document's style.", "style");
    }

    /** No rule of style has the name of a kind of change. */
    static String id(LintFinding finding) {
        return "style/" + finding.rule();
    }

    private static String words(String id) {
        return id.replace('-', ' ');
    }
}
