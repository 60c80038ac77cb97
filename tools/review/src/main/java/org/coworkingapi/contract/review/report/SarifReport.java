package org.coworkingapi.contract.review.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.coworkingapi.contract.lint.LintFinding;
import org.coworkingapi.contract.openapi.document.Place;
import org.coworkingapi.contract.openapi.document.Printable;
import org.coworkingapi.contract.openapi.report.SarifLog;
import org.coworkingapi.contract.review.Review;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.policy.Objection;
import tools.jackson.databind.node.ObjectNode;

/**
 * A review as SARIF 2.1.0 (OASIS), which code hosts and editors show at file and line: what is gone at its place in the
 * old document. Changes that nobody can notice are left out; what an exception allows is suppressed, with its reason.
 * Of very many results the worst are kept.
 */
final class SarifReport {

    /** What GitHub shows; of a file with more than 25,000 it takes none. */
    private static final int LIMIT = 5_000;

    private static final Comparator<LintFinding> WORST_STYLE = Comparator.comparing(LintFinding::isError)
            .thenComparing(LintFinding::isChanged)
            .reversed();

    private final Review review;
    private final Summary summary;
    private final SarifLog log = new SarifLog("contract-review", "", "contractReview/v1");
    private final SarifRules rules = new SarifRules(log);

    private SarifReport(Review review) {
        this.review = review;
        this.summary = new Summary(review);
    }

    static String of(Review review) {
        return new SarifReport(review).log().toString();
    }

    private SarifLog log() {
        List<Runnable> worstFirst = new ArrayList<>();
        review.objections().stream()
                .filter(objection -> objection.change().isEmpty())
                .forEach(objection -> worstFirst.add(() -> result(objection)));
        summary.found().stream()
                .filter(found ->
                        found.weight() != Weight.SILENT || !found.objections().isEmpty())
                .forEach(found -> worstFirst.add(() -> result(found)));
        review.lint().stream().sorted(WORST_STYLE).forEach(finding -> worstFirst.add(() -> result(finding)));
        worstFirst.stream().limit(LIMIT).forEach(Runnable::run);
        if (worstFirst.size() > LIMIT) {
            log.notice(
                    "note",
                    "Code hosts show no more than " + Wording.number(LIMIT) + " results, so that the least of them, "
                            + Wording.number(worstFirst.size() - LIMIT) + ", were left out.");
        }
        log.properties().put("verdict", Printable.line(summary.verdict()));
        return log;
    }

    private void result(Found found) {
        Change change = found.change();
        List<String> message = new ArrayList<>(
                List.of(change.sentence(), capital(Wording.verdicts(change)) + '.', summary.hurt(found)));
        found.objections().forEach(objection -> message.add(objection.sentence()));
        ObjectNode result = result(
                rules.index(change.kind()),
                change.kind().id(),
                level(found),
                String.join(" ", message),
                change.place(),
                change.key());
        found.excuse()
                .ifPresent(reason -> result.putArray("suppressions")
                        .addObject()
                        .put("kind", "external")
                        .put("status", "accepted")
                        .put("justification", Printable.line(reason)));
        change.before()
                .filter(place -> !place.equals(change.place()))
                .ifPresent(place -> related(result, place, "It was here."));
        change.after()
                .filter(place -> !place.equals(change.place()))
                .ifPresent(place -> related(result, place, "It was part of this."));
        found.impacts()
                .forEach(impact -> impact.evidence().stream()
                        .limit(10)
                        .forEach(evidence -> related(
                                result, evidence.place(), impact.consumer().name() + ": " + evidence.what())));
        ObjectNode consumers = result.putObject("properties")
                .put("wire", Wording.id(change.wire()))
                .put("code", Wording.id(change.code()))
                .putObject("consumers");
        found.impacts()
                .forEach(
                        impact -> consumers.put(Printable.line(impact.consumer().name()), Wording.id(impact.status())));
    }

    private static String level(Found found) {
        return switch (found.objections().isEmpty() ? found.weight() : Weight.BREAKING) {
            case BREAKING -> "error";
            case BREAKING_CODE, RISKY -> "warning";
            case COMPATIBLE, SILENT -> "note";
        };
    }

    private void result(Objection objection) {
        result(
                rules.index(objection),
                objection.id(),
                "error",
                objection.sentence(),
                objection.place(),
                objection.id() + '@' + objection.place().pointer() + '#' + objection.sentence());
    }

    private void result(LintFinding finding) {
        result(
                rules.index(finding),
                SarifRules.id(finding),
                level(finding),
                finding.subject() + ": " + finding.message(),
                finding.place(),
                finding.rule() + '@' + finding.place().pointer());
    }

    private static String level(LintFinding finding) {
        if (finding.isError()) {
            return "error";
        }
        return finding.isChanged() ? "warning" : "note";
    }

    private ObjectNode result(int rule, String id, String level, String message, Place place, String same) {
        ObjectNode result = log.result(rule, id, level, message, file(place), place.line(), same);
        SarifLog.logical(result, place.pointer(), "member");
        return result;
    }

    private void related(ObjectNode result, Place place, String what) {
        SarifLog.related(result, file(place), place.line(), what);
    }

    private String file(Place place) {
        String file = summary.file(place.file());
        return Path.of(file).isAbsolute() ? place.file().toString() : file;
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
