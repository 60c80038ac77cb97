package org.coworkingapi.contract.review.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.coworkingapi.contract.lint.LintFinding;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Place;
import org.coworkingapi.contract.openapi.operation.OperationName;
import org.coworkingapi.contract.review.Review;
import org.coworkingapi.contract.review.UsedPlace;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.Reach;
import org.coworkingapi.contract.review.counterexample.Proof;
import org.coworkingapi.contract.review.impact.Impact;
import org.coworkingapi.contract.review.policy.Objection;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * All of a review as JSON; {@code review.schema.json} describes it. Members are added in later versions, never removed
 * or renamed.
 */
final class JsonReport {

    // In ASCII: names that turn the direction of text, or are no valid Unicode, come through as they are and hurt
    // nobody.
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    /** More hints that have nothing to do with what changed are only counted. */
    private static final int OLD_HINTS = 1_000;

    private final Review review;
    private final Summary summary;

    private JsonReport(Review review) {
        this.review = review;
        this.summary = new Summary(review);
    }

    static String of(Review review) {
        return JSON.writeValueAsString(new JsonReport(review).report()).replace("\r\n", "\n") + '\n';
    }

    private ObjectNode report() {
        ObjectNode report = JSON.createObjectNode()
                .put("format", "contract-review/1")
                .put("passes", review.passes())
                .put("verdict", summary.verdict());
        document(report.putObject("before"), review.before());
        document(report.putObject("after"), review.after());
        ObjectNode counts =
                report.putObject("counts").put("changes", review.changes().size());
        for (Weight weight : Weight.values()) {
            counts.put(weight.id(), summary.count(weight));
        }
        counts.put("excused", review.excused().size())
                .put("objections", review.objections().size())
                .put("lint", review.lint().size());
        ArrayNode objections = report.putArray("objections");
        review.objections().forEach(objection -> objection(objections.addObject(), objection));
        ArrayNode changes = report.putArray("changes");
        summary.found().forEach(found -> change(changes.addObject(), found));
        ArrayNode consumers = report.putArray("consumers");
        review.consumers()
                .forEach(consumer -> consumers
                        .addObject()
                        .put("name", consumer.name())
                        .put("owner", consumer.owner())
                        .put("client", consumer.client()));
        lint(report);
        ArrayNode usage = report.putArray("usage");
        review.usage().forEach(row -> usage(usage.addObject(), row));
        review.notChecked().forEach(report.putArray("notChecked")::add);
        return report;
    }

    private void document(ObjectNode node, Document document) {
        node.put("file", summary.file(document.path()))
                .put("version", document.version())
                .put("openapi", document.root().text("openapi"));
    }

    private void objection(ObjectNode node, Objection objection) {
        node.put("id", objection.id()).put("sentence", objection.sentence()).put("entry", objection.entry());
        place(node.putObject("place"), objection.place());
        objection.change().ifPresent(change -> node.put("change", change.key()));
    }

    private void change(ObjectNode node, Found found) {
        Change change = found.change();
        node.put("key", change.key())
                .put("kind", change.kind().id())
                .put("group", Wording.id(change.kind().group()))
                .put("sentence", change.sentence())
                .put("subject", change.subject())
                .put("effect", Wording.id(change.effect()))
                .put("from", change.from())
                .put("to", change.to())
                .put("wire", Wording.id(change.wire()))
                .put("code", Wording.id(change.code()))
                .put("weight", found.weight().id());
        place(node.putObject("place"), change.place());
        change.before().ifPresent(place -> place(node.putObject("before"), place));
        change.after().ifPresent(place -> place(node.putObject("after"), place));
        ArrayNode reaches = node.putArray("reaches");
        change.reaches()
                .forEach(reach -> reach(reaches.addObject(), reach)
                        .put("verdict", Wording.id(reach.verdict()))
                        .put("reason", reach.reason()));
        ArrayNode impacts = node.putArray("impacts");
        found.impacts().forEach(impact -> impact(impacts.addObject(), impact));
        found.proof().ifPresent(proof -> proof(node.putObject("proof"), proof));
        found.excuse().ifPresent(reason -> node.put("excused", reason));
    }

    private ObjectNode reach(ObjectNode node, Reach reach) {
        operation(node.putObject("operation"), reach.operation());
        return node.put("direction", Wording.id(reach.direction()))
                .put("part", Wording.id(reach.location().part()))
                .put("name", reach.location().name())
                .put("status", reach.location().status())
                .put("mediaType", reach.location().mediaType())
                .put("path", reach.path());
    }

    private static void operation(ObjectNode node, OperationName operation) {
        node.put("method", operation.method()).put("path", operation.path()).put("id", operation.id());
    }

    private void impact(ObjectNode node, Impact impact) {
        node.put("consumer", impact.consumer().name())
                .put("status", Wording.id(impact.status()))
                .put("wire", Wording.id(impact.wire()))
                .put("code", Wording.id(impact.code()))
                .put("reason", impact.reason());
        ArrayNode evidence = node.putArray("evidence");
        impact.evidence().forEach(one -> place(evidence.addObject().put("what", one.what()), one.place()));
    }

    private void proof(ObjectNode node, Proof proof) {
        node.put("reason", proof.reason());
        proof.witness()
                .ifPresent(witness -> reach(node.putObject("witness"), witness.reach())
                        .put("value", witness.value())
                        .put("allowedBy", Wording.id(witness.allowedBy()))
                        .put("complaint", witness.complaint()));
    }

    private void lint(ObjectNode report) {
        ArrayNode all = report.putArray("lint");
        List<LintFinding> hints = new ArrayList<>(review.lint());
        hints.removeIf(finding -> finding.isError() || finding.isChanged());
        boolean isCounted = hints.size() > OLD_HINTS;
        review.lint().stream()
                .filter(finding -> !isCounted || finding.isError() || finding.isChanged())
                .forEach(finding -> lint(all.addObject(), finding));
        if (isCounted) {
            Map<String, Integer> counts = new TreeMap<>();
            hints.forEach(finding -> counts.merge(finding.rule(), 1, Integer::sum));
            counts.forEach(report.putObject("lintCounted")::put);
        }
    }

    private void lint(ObjectNode node, LintFinding finding) {
        node.put("rule", finding.rule())
                .put("subject", finding.subject())
                .put("message", finding.message())
                .put("isError", finding.isError())
                .put("isChanged", finding.isChanged());
        place(node.putObject("place"), finding.place());
    }

    private static void usage(ObjectNode node, UsedPlace row) {
        operation(node.putObject("operation"), row.operation());
        row.consumers()
                .forEach(node.put("status", row.status())
                        .put("place", row.place())
                        .putArray("consumers")::add);
    }

    private void place(ObjectNode node, Place place) {
        node.put("file", summary.file(place.file())).put("line", place.line()).put("pointer", place.pointer());
    }
}
