package org.coworkingapi.contract.review.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.coworkingapi.contract.lint.LintFinding;
import org.coworkingapi.contract.openapi.document.Place;
import org.coworkingapi.contract.review.Review;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.policy.Objection;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A review as SARIF 2.1.0 (OASIS), which code hosts and editors show at file and line: what is gone at its place in the old document.
 * Changes that nobody can notice are left out; what an exception allows is suppressed, with its reason. Of very many results the worst
 * are kept.
 */
final class SarifReport {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT)
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final String ROOT = "%SRCROOT%";

    /** What GitHub shows; of a file with more than 25,000 it takes none. */
    private static final int LIMIT = 5_000;

    private static final Comparator<LintFinding> WORST_STYLE = Comparator.comparing(LintFinding::isError)
            .thenComparing(LintFinding::isChanged).reversed();

    private final Review review;
    private final Summary summary;
    private final SarifRules rules;
    private final ArrayNode results = JSON.createArrayNode();
    private final Map<String, Integer> alike = new HashMap<>();

    private SarifReport(Review review) {
        this.review = review;
        this.summary = new Summary(review);
        this.rules = new SarifRules(JSON.createArrayNode());
    }

    static String of(Review review) {
        return JSON.writeValueAsString(new SarifReport(review).log()).replace("\r\n", "\n") + '\n';
    }

    private ObjectNode log() {
        List<Runnable> worstFirst = new ArrayList<>();
        review.objections().stream().filter(objection -> objection.change().isEmpty())
                .forEach(objection -> worstFirst.add(() -> result(objection)));
        summary.found().stream().filter(found -> found.weight() != Weight.SILENT || !found.objections().isEmpty())
                .forEach(found -> worstFirst.add(() -> result(found)));
        review.lint().stream().sorted(WORST_STYLE).forEach(finding -> worstFirst.add(() -> result(finding)));
        worstFirst.stream().limit(LIMIT).forEach(Runnable::run);
        ObjectNode log = JSON.createObjectNode().put("$schema", "https://json.schemastore.org/sarif-2.1.0.json").put("version", "2.1.0");
        ObjectNode run = log.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver").put("name", "contract-review");
        driver.set("rules", rules.nodes());
        ObjectNode invocation = run.putArray("invocations").addObject().put("executionSuccessful", true);
        if (worstFirst.size() > LIMIT) {
            invocation.putArray("toolExecutionNotifications").addObject().put("level", "note").putObject("message").put("text",
                    "Code hosts show no more than " + Wording.number(LIMIT) + " results, so that the least of them, "
                            + Wording.number(worstFirst.size() - LIMIT) + ", were left out.");
        }
        run.putObject("originalUriBaseIds").putObject(ROOT).putObject("description").put("text", "The root of the repository.");
        run.put("columnKind", "utf16CodeUnits");
        run.set("results", results);
        run.putObject("properties").put("verdict", Text.line(summary.verdict()));
        return log;
    }

    private void result(Found found) {
        Change change = found.change();
        List<String> message = new ArrayList<>(List.of(change.sentence(), capital(Wording.verdicts(change)) + '.', summary.hurt(found)));
        found.objections().forEach(objection -> message.add(objection.sentence()));
        ObjectNode result = result(rules.index(change.kind()), change.kind().id(), level(found), String.join(" ", message), change.place(),
                change.key());
        found.excuse().ifPresent(reason -> result.putArray("suppressions").addObject()
                .put("kind", "external").put("status", "accepted").put("justification", Text.line(reason)));
        ArrayNode related = JSON.createArrayNode();
        change.before().filter(place -> !place.equals(change.place())).ifPresent(place -> related(related, place, "It was here."));
        change.after().filter(place -> !place.equals(change.place())).ifPresent(place -> related(related, place, "It was part of this."));
        found.impacts().forEach(impact -> impact.evidence().stream().limit(10).forEach(evidence ->
                related(related, evidence.place(), impact.consumer().name() + ": " + evidence.what())));
        if (!related.isEmpty()) {
            result.set("relatedLocations", related);
        }
        ObjectNode consumers = result.putObject("properties").put("wire", Wording.id(change.wire()))
                .put("code", Wording.id(change.code())).putObject("consumers");
        found.impacts().forEach(impact -> consumers.put(Text.line(impact.consumer().name()), Wording.id(impact.status())));
    }

    private static String level(Found found) {
        return switch (found.objections().isEmpty() ? found.weight() : Weight.BREAKING) {
            case BREAKING -> "error";
            case BREAKING_CODE, RISKY -> "warning";
            case COMPATIBLE, SILENT -> "note";
        };
    }

    private void result(Objection objection) {
        result(rules.index(objection), objection.id(), "error", objection.sentence(), objection.place(),
                objection.id() + '@' + objection.place().pointer() + '#' + objection.sentence());
    }

    private void result(LintFinding finding) {
        String level = finding.isError() ? "error" : finding.isChanged() ? "warning" : "note";
        result(rules.index(finding), SarifRules.id(finding), level, finding.subject() + ": " + finding.message(), finding.place(),
                finding.rule() + '@' + finding.place().pointer());
    }

    private ObjectNode result(int rule, String id, String level, String message, Place place, String same) {
        ObjectNode result = results.addObject().put("ruleId", Text.line(id)).put("ruleIndex", rule).put("level", level);
        result.putObject("message").put("text", Text.line(message));
        ObjectNode location = result.putArray("locations").addObject();
        physical(location.putObject("physicalLocation"), place);
        if (!place.pointer().isEmpty()) {
            location.putArray("logicalLocations").addObject().put("fullyQualifiedName", Text.line(place.pointer())).put("kind", "member");
        }
        int before = alike.merge(same, 1, Integer::sum);
        result.putObject("partialFingerprints").put("contractReview/v1", Text.line(same) + (before == 1 ? "" : " " + before));
        return result;
    }

    private void related(ArrayNode related, Place place, String what) {
        ObjectNode location = related.addObject().put("id", related.size());
        physical(location.putObject("physicalLocation"), place);
        location.putObject("message").put("text", Text.line(what));
    }

    private void physical(ObjectNode node, Place place) {
        String file = summary.file(place.file());
        ObjectNode artifact = node.putObject("artifactLocation");
        if (Path.of(file).isAbsolute()) {
            artifact.put("uri", place.file().toUri().toASCIIString());
        } else {
            artifact.put("uri", SarifRules.uri(file)).put("uriBaseId", ROOT);
        }
        node.putObject("region").put("startLine", place.line());
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
