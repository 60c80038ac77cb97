package org.coworkingapi.contract.review.report;

import java.io.Writer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.coworkingapi.contract.lint.LintFinding;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.SourceLocation;
import org.coworkingapi.contract.openapi.operation.OperationName;
import org.coworkingapi.contract.review.Review;
import org.coworkingapi.contract.review.UsedLocation;
import org.coworkingapi.contract.review.change.AffectedLocation;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.counterexample.SearchResult;
import org.coworkingapi.contract.review.impact.Impact;
import org.coworkingapi.contract.review.policy.PolicyViolation;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The complete review as JSON, as described by {@code review.schema.json}. Later versions may add members, but never
 * remove or rename them. Therefore, the code has newer names for some members: {@code objections} are policy
 * violations, {@code excused} is the reason of an exception, {@code place} is a location, {@code reaches} are affected
 * locations, {@code proof} is the result of the search for a counterexample, and {@code witness} is the counterexample.
 */
final class JsonReport {

    // ASCII output keeps bidirectional control characters and invalid Unicode harmless.
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    /**
     * The maximum number of lint hints on unchanged parts. If there are more, the report has only the number of hints
     * for each rule.
     */
    private static final int MAX_LINT_HINTS_IN_UNCHANGED_PARTS = 1_000;

    private final Review review;
    private final ReviewSummary summary;

    private JsonReport(Review review) {
        this.review = review;
        this.summary = new ReviewSummary(review);
    }

    /** Writes the report. Builds the JSON of one change at a time to save memory. */
    static void write(Review review, Writer writer) {
        try (JsonGenerator generator =
                JSON.writer().without(StreamWriteFeature.AUTO_CLOSE_TARGET).createGenerator(writer)) {
            new JsonReport(review).write(generator);
            generator.writeRaw('\n');
        }
    }

    private void write(JsonGenerator generator) {
        generator.writeStartObject();
        writeMembers(generator, this::summary);
        writeArray(generator, "objections", review.violations(), this::violation);
        writeArray(generator, "changes", summary.changes(), this::change);
        writeArray(
                generator,
                "consumers",
                review.consumers(),
                (node, consumer) -> node.put("name", consumer.name())
                        .put("owner", consumer.owner())
                        .put("client", consumer.client()));
        writeLint(generator);
        writeArray(generator, "usage", review.usage(), JsonReport::usage);
        writeArray(
                generator,
                "hints",
                review.settingsHints(),
                (node, hint) -> location(node.put("sentence", hint.sentence()).putObject("place"), hint.location()));
        writeMembers(generator, report -> review.notChecked().forEach(report.putArray("notChecked")::add));
        generator.writeEndObject();
    }

    private static void writeMembers(JsonGenerator generator, Consumer<ObjectNode> content) {
        ObjectNode members = JSON.createObjectNode();
        content.accept(members);
        members.forEachEntry((name, member) -> {
            generator.writeName(name);
            generator.writeTree(member);
        });
    }

    private static <T> void writeArray(
            JsonGenerator generator, String name, Collection<T> items, BiConsumer<ObjectNode, T> content) {
        generator.writeName(name);
        generator.writeStartArray();
        for (T item : items) {
            ObjectNode node = JSON.createObjectNode();
            content.accept(node, item);
            generator.writeTree(node);
        }
        generator.writeEndArray();
    }

    private void summary(ObjectNode report) {
        report.put("format", "contract-review/1").put("passes", review.passes()).put("verdict", summary.verdict());
        document(report.putObject("before"), review.before());
        document(report.putObject("after"), review.after());
        ObjectNode counts =
                report.putObject("counts").put("changes", review.changes().size());
        for (Severity severity : Severity.values()) {
            counts.put(severity.id(), summary.count(severity));
        }
        counts.put("excused", review.exceptionReasons().size())
                .put("objections", review.violations().size())
                .put("lint", review.lint().size());
    }

    private void document(ObjectNode node, Document document) {
        node.put("file", summary.file(document.path()))
                .put("version", document.version())
                .put("openapi", document.root().text("openapi"));
    }

    private void violation(ObjectNode node, PolicyViolation violation) {
        node.put("id", violation.id()).put("sentence", violation.sentence()).put("entry", violation.entry());
        location(node.putObject("place"), violation.location());
        violation.change().ifPresent(change -> node.put("change", change.key()));
    }

    private void change(ObjectNode node, ReviewedChange reviewed) {
        Change change = reviewed.change();
        node.put("key", change.key())
                .put("kind", change.type().id())
                .put("group", Wording.id(change.type().changeGroup()))
                .put("sentence", change.sentence())
                .put("subject", change.subject())
                .put("effect", Wording.id(change.effect()))
                .put("from", change.from())
                .put("to", change.to())
                .put("wire", Wording.id(change.wire()))
                .put("code", Wording.id(change.code()))
                .put("weight", reviewed.severity().id());
        location(node.putObject("place"), change.location());
        change.before().ifPresent(sourceLocation -> location(node.putObject("before"), sourceLocation));
        change.after().ifPresent(sourceLocation -> location(node.putObject("after"), sourceLocation));
        node.put("reachesCount", change.affectedLocations().size()).put("hasMoreReaches", change.hasMoreLocations());
        ArrayNode affectedLocations = node.putArray("reaches");
        reviewed.listedLocations()
                .forEach(affectedLocation -> affectedLocation(affectedLocations.addObject(), affectedLocation)
                        .put("verdict", Wording.id(affectedLocation.verdict()))
                        .put("reason", affectedLocation.reason()));
        ArrayNode impacts = node.putArray("impacts");
        reviewed.impacts().forEach(impact -> impact(impacts.addObject(), impact));
        reviewed.searchResult().ifPresent(searchResult -> searchResult(node.putObject("proof"), searchResult));
        reviewed.exceptionReason().ifPresent(reason -> node.put("excused", reason));
        reviewed.codeReason().ifPresent(reason -> node.put("codeReason", reason));
        if (!reviewed.hints().isEmpty()) {
            reviewed.hints().forEach(node.putArray("hints")::add);
        }
    }

    private ObjectNode affectedLocation(ObjectNode node, AffectedLocation affectedLocation) {
        operation(node.putObject("operation"), affectedLocation.operation());
        return node.put("direction", Wording.id(affectedLocation.direction()))
                .put("part", Wording.id(affectedLocation.location().part()))
                .put("name", affectedLocation.location().name())
                .put("status", affectedLocation.location().status())
                .put("mediaType", affectedLocation.location().mediaType())
                .put("path", affectedLocation.path());
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
        impact.evidence().forEach(usage -> location(evidence.addObject().put("what", usage.what()), usage.location()));
    }

    private void searchResult(ObjectNode node, SearchResult searchResult) {
        node.put("reason", searchResult.reason());
        searchResult
                .counterexample()
                .ifPresent(
                        counterexample -> affectedLocation(node.putObject("witness"), counterexample.affectedLocation())
                                .put("value", counterexample.value())
                                .put("allowedBy", Wording.id(counterexample.allowedBy()))
                                .put("complaint", counterexample.error()));
    }

    private void writeLint(JsonGenerator generator) {
        List<LintFinding> lintHints = new ArrayList<>(review.lint());
        lintHints.removeIf(finding -> finding.isError() || finding.isChanged());
        boolean isAggregated = lintHints.size() > MAX_LINT_HINTS_IN_UNCHANGED_PARTS;
        writeArray(
                generator,
                "lint",
                review.lint().stream()
                        .filter(finding -> !isAggregated || finding.isError() || finding.isChanged())
                        .toList(),
                this::lint);
        if (isAggregated) {
            Map<String, Integer> counts = new TreeMap<>();
            lintHints.forEach(finding -> counts.merge(finding.rule(), 1, Integer::sum));
            writeMembers(generator, report -> counts.forEach(report.putObject("lintCounted")::put));
        }
    }

    private void lint(ObjectNode node, LintFinding finding) {
        node.put("rule", finding.rule())
                .put("subject", finding.subject())
                .put("message", finding.message())
                .put("isError", finding.isError())
                .put("isChanged", finding.isChanged());
        location(node.putObject("place"), finding.location());
    }

    private static void usage(ObjectNode node, UsedLocation row) {
        operation(node.putObject("operation"), row.operation());
        row.consumers()
                .forEach(node.put("status", row.status())
                        .put("place", row.location())
                        .putArray("consumers")::add);
    }

    private void location(ObjectNode node, SourceLocation location) {
        node.put("file", summary.file(location.file()))
                .put("line", location.line())
                .put("pointer", location.pointer());
    }
}
