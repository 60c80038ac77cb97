package org.coworkingapi.contract.review.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.coworkingapi.contract.lint.LintFinding;
import org.coworkingapi.contract.openapi.document.PrintableText;
import org.coworkingapi.contract.openapi.document.SourceLocation;
import org.coworkingapi.contract.openapi.report.SarifLog;
import org.coworkingapi.contract.review.Review;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.policy.PolicyViolation;
import tools.jackson.databind.node.ObjectNode;

/**
 * The report as SARIF 2.1.0 (OASIS) for code hosts and editors. Removals are located in the old document. Changes
 * without effect are omitted. Changes that an exception allows are suppressed with the reason of the exception. Only
 * the 5,000 most severe results are included.
 */
final class SarifReport {

    /** The maximum number of results that GitHub shows. GitHub rejects files with more than 25,000 results. */
    private static final int LIMIT = 5_000;

    private static final Comparator<LintFinding> WORST_STYLE = Comparator.comparing(LintFinding::isError)
            .thenComparing(LintFinding::isChanged)
            .reversed();

    private final Review review;
    private final ReviewSummary summary;
    private final SarifLog log = new SarifLog("contract-review", "", "contractReview/v1");
    private final SarifRules rules = new SarifRules(log);

    private SarifReport(Review review) {
        this.review = review;
        this.summary = new ReviewSummary(review);
    }

    static String of(Review review) {
        return new SarifReport(review).log().toString();
    }

    private SarifLog log() {
        List<Runnable> worstFirst = new ArrayList<>();
        review.violations().stream()
                .filter(violation -> violation.change().isEmpty())
                .forEach(violation -> worstFirst.add(() -> addResult(violation)));
        summary.changes().stream()
                .filter(reviewed -> reviewed.severity() != Severity.SILENT
                        || !reviewed.violations().isEmpty())
                .forEach(reviewed -> worstFirst.add(() -> addResult(reviewed)));
        review.lint().stream().sorted(WORST_STYLE).forEach(finding -> worstFirst.add(() -> addResult(finding)));
        worstFirst.stream().limit(LIMIT).forEach(Runnable::run);
        if (worstFirst.size() > LIMIT) {
            log.notice(
                    "note",
                    "The report is limited to " + Wording.number(LIMIT) + " results; the "
                            + Wording.number(worstFirst.size() - LIMIT) + " least severe results were omitted.");
        }
        review.settingsHints()
                .forEach(hint -> log.notice("note", summary.where(hint.location()) + ": " + hint.sentence()));
        log.properties().put("verdict", PrintableText.line(summary.verdict()));
        return log;
    }

    private void addResult(ReviewedChange reviewed) {
        Change change = reviewed.change();
        List<String> message = new ArrayList<>(List.of(
                change.sentence(), capitalized(Wording.verdicts(change)) + '.', summary.consumerSentence(reviewed)));
        reviewed.codeReason().ifPresent(message::add);
        message.addAll(reviewed.hints());
        reviewed.violations().forEach(violation -> message.add(withoutRepetition(violation, reviewed)));
        ObjectNode result = addResult(
                rules.index(change.type()),
                change.type().id(),
                level(reviewed),
                String.join(" ", message),
                change.location(),
                change.key());
        reviewed.exceptionReason()
                .ifPresent(reason -> result.putArray("suppressions")
                        .addObject()
                        .put("kind", "external")
                        .put("status", "accepted")
                        .put("justification", PrintableText.line(reason)));
        change.before()
                .filter(location -> !location.equals(change.location()))
                .ifPresent(location -> addRelatedLocation(result, location, "The location in the old document."));
        change.after()
                .filter(location -> !location.equals(change.location()))
                .ifPresent(location -> addRelatedLocation(
                        result, location, "The location in the new document from which the part was removed."));
        reviewed.impacts()
                .forEach(impact -> impact.evidence().stream()
                        .limit(10)
                        .forEach(evidence -> addRelatedLocation(
                                result, evidence.location(), impact.consumer().name() + ": " + evidence.what())));
        ObjectNode consumers = result.putObject("properties")
                .put("wire", Wording.id(change.wire()))
                .put("code", Wording.id(change.code()))
                .putObject("consumers");
        reviewed.impacts()
                .forEach(impact ->
                        consumers.put(PrintableText.line(impact.consumer().name()), Wording.id(impact.status())));
    }

    /** Omits the sentences of a violation that repeat the change and the affected consumers. */
    private static String withoutRepetition(PolicyViolation violation, ReviewedChange reviewed) {
        String text = violation.sentence();
        String start = reviewed.change().sentence() + ' ';
        if (!text.startsWith(start)) {
            return text;
        }
        return text.substring(
                reviewed.impactsOnAffectedConsumers().isEmpty() ? start.length() : text.lastIndexOf(". ") + 2);
    }

    private static String level(ReviewedChange reviewed) {
        return switch (reviewed.violations().isEmpty() ? reviewed.severity() : Severity.BREAKING) {
            case BREAKING -> "error";
            case BREAKING_CODE, RISKY -> "warning";
            case COMPATIBLE, SILENT -> "note";
        };
    }

    private void addResult(PolicyViolation violation) {
        addResult(
                rules.index(violation),
                violation.id(),
                "error",
                violation.sentence(),
                violation.location(),
                violation.id() + '@' + violation.location().pointer() + '#' + violation.sentence());
    }

    private void addResult(LintFinding finding) {
        addResult(
                rules.index(finding),
                SarifRules.id(finding),
                level(finding),
                finding.subject() + ": " + finding.message(),
                finding.location(),
                finding.rule() + '@' + finding.location().pointer());
    }

    private static String level(LintFinding finding) {
        if (finding.isError()) {
            return "error";
        }
        return finding.isChanged() ? "warning" : "note";
    }

    private ObjectNode addResult(
            int rule, String id, String level, String message, SourceLocation location, String fingerprint) {
        ObjectNode result = log.result(rule, id, level, message, file(location), location.line(), fingerprint);
        SarifLog.logical(result, location.pointer(), "member");
        return result;
    }

    private void addRelatedLocation(ObjectNode result, SourceLocation location, String message) {
        SarifLog.related(result, file(location), location.line(), message);
    }

    private String file(SourceLocation location) {
        String file = summary.file(location.file());
        return Path.of(file).isAbsolute() ? location.file().toString() : file;
    }

    private static String capitalized(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
