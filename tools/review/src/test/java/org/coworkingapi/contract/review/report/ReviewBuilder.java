package org.coworkingapi.contract.review.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coworkingapi.contract.lint.LintFinding;
import org.coworkingapi.contract.openapi.consumer.Consumer;
import org.coworkingapi.contract.openapi.consumer.FieldCount;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.document.Place;
import org.coworkingapi.contract.openapi.operation.OperationName;
import org.coworkingapi.contract.review.Review;
import org.coworkingapi.contract.review.UsedPlace;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.Effect;
import org.coworkingapi.contract.review.change.Kind;
import org.coworkingapi.contract.review.change.Reach;
import org.coworkingapi.contract.review.change.Verdict;
import org.coworkingapi.contract.review.counterexample.Proof;
import org.coworkingapi.contract.review.impact.Evidence;
import org.coworkingapi.contract.review.impact.Impact;
import org.coworkingapi.contract.review.impact.Status;
import org.coworkingapi.contract.review.policy.Objection;

/** A review made by hand, step by step. */
final class ReviewBuilder {

    private final Path root;
    private final Document before;
    private final Document after;
    private final List<Change> changes = new ArrayList<>();
    private final List<Consumer> consumers = new ArrayList<>();
    private final Map<Change, List<Impact>> impacts = new LinkedHashMap<>();
    private final Map<Change, Proof> proofs = new LinkedHashMap<>();
    private final Map<Change, String> excused = new LinkedHashMap<>();
    private final List<Objection> objections = new ArrayList<>();
    private final List<LintFinding> lint = new ArrayList<>();
    private final List<UsedPlace> usage = new ArrayList<>();
    private final List<String> notChecked = new ArrayList<>();

    ReviewBuilder(Path root, Document before, Document after) {
        this.root = root;
        this.before = before;
        this.after = after;
    }

    ReviewBuilder consumer(String name, String owner, String client) {
        consumers.add(new Consumer(name, owner, client));
        return this;
    }

    /** @param from pointer into the old document, or empty; {@code to} into the new one */
    Change change(
            Kind kind,
            String subject,
            Effect effect,
            List<String> values,
            String from,
            String to,
            Verdict wire,
            Verdict code,
            Reach... reaches) {
        Change change = new Change(
                kind,
                subject,
                effect,
                values.get(0),
                values.get(1),
                place(before, from),
                place(after, to),
                List.of(reaches),
                wire,
                code);
        changes.add(change);
        return change;
    }

    private static Optional<Place> place(Document document, String pointer) {
        return pointer.isEmpty()
                ? Optional.empty()
                : Optional.of(document.root().at(pointer).map(Node::place).orElseThrow());
    }

    /** The status of the consumer of that number, the others added before. */
    ReviewBuilder impact(Change change, int consumer, Status wire, Status code, String reason, Evidence... evidence) {
        impacts.computeIfAbsent(change, any -> new ArrayList<>())
                .add(new Impact(change, consumers.get(consumer), wire, code, reason, List.of(evidence)));
        return this;
    }

    ReviewBuilder proof(Change change, Proof proof) {
        proofs.put(change, proof);
        return this;
    }

    ReviewBuilder excused(Change change, String reason) {
        excused.put(change, reason);
        return this;
    }

    ReviewBuilder objection(Objection objection) {
        objections.add(objection);
        return this;
    }

    ReviewBuilder lint(LintFinding finding) {
        lint.add(finding);
        return this;
    }

    ReviewBuilder usage(UsedPlace row) {
        usage.add(row);
        return this;
    }

    ReviewBuilder notChecked(String sentence) {
        notChecked.add(sentence);
        return this;
    }

    private Map<OperationName, FieldCount> fields() {
        Map<OperationName, FieldCount> fields = new LinkedHashMap<>();
        usage.stream()
                .filter(row -> row.place().startsWith("$"))
                .forEach(row -> fields.merge(
                        row.operation(),
                        new FieldCount(row.consumers().isEmpty() ? 0 : 1, 1),
                        (one, other) ->
                                new FieldCount(one.used() + other.used(), one.documented() + other.documented())));
        return fields;
    }

    Review build() {
        return new Review(
                root,
                before,
                after,
                changes.stream().sorted(Change.ORDER).toList(),
                consumers,
                impacts,
                proofs,
                excused,
                objections,
                lint,
                usage,
                fields(),
                notChecked);
    }
}
