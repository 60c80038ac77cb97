package org.coworkingapi.contract.review.diff;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.openapi.operation.OperationName;
import org.coworkingapi.contract.review.change.Direction;
import org.coworkingapi.contract.review.change.Effect;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.CompatibilityRules;
import org.coworkingapi.contract.review.schema.SchemaComparison;
import org.coworkingapi.contract.review.schema.SchemaPair;

/** Where a comparison is, and where what it finds is written down. */
record DiffContext(SharedState sharedState, OperationName operation, boolean isSwapped) {

    /** What all parts of one comparison of documents have in common. */
    record SharedState(
            Document before, Document after, LocalDate today, SchemaComparison schemas, ChangeCollector log, DocumentationDiff documentation) {}

    Document before() {
        return sharedState.before();
    }

    Document after() {
        return sharedState.after();
    }

    /** A place that the caller of the operation writes. */
    ComparedPart request(Location location) {
        return part(Direction.REQUEST, location, false);
    }

    /** A place that whoever is called writes. */
    ComparedPart response(Location location, boolean isError) {
        return part(Direction.RESPONSE, location, isError);
    }

    private ComparedPart part(Direction direction, Location location, boolean isError) {
        return new ComparedPart(operation, isSwapped ? direction.swapped() : direction, location, isError);
    }

    void changed(ChangeType type, Effect effect, String from, String to, Node before, Node after, ComparedPart part) {
        sharedState.log()
                .add(
                        type,
                        effect,
                        SubjectNames.of(after),
                        from,
                        to,
                        Optional.of(before),
                        Optional.of(after),
                        Optional.of(part),
                        CompatibilityRules.Conditions.NONE);
    }

    /** @param at where it is named, perhaps by a reference */
    void added(ChangeType type, Effect effect, String to, Node at, ComparedPart part) {
        Node after = made(at, after(), before());
        sharedState.log()
                .add(
                        type,
                        effect,
                        SubjectNames.of(after),
                        "",
                        to,
                        Optional.empty(),
                        Optional.of(after),
                        Optional.of(part),
                        CompatibilityRules.Conditions.NONE);
    }

    /**
     * @param at where it was named, perhaps by a reference
     * @param container what it was removed from
     */
    void removed(
            ChangeType type, Effect effect, String from, Node at, Node container, ComparedPart part, boolean isSanctioned) {
        Node before = made(at, before(), after());
        sharedState.log()
                .add(
                        type,
                        effect,
                        SubjectNames.of(before),
                        from,
                        "",
                        Optional.of(before),
                        Optional.of(container),
                        Optional.of(part),
                        new CompatibilityRules.Conditions(false, false, false, isSanctioned));
    }

    /**
     * Where something was added or removed: a component that the other document has too was not, only the reference to
     * it.
     */
    private static Node made(Node at, Document document, Document other) {
        Node node = document.resolve(at);
        boolean isInBoth = !node.file().equals(document.path())
                || other.root().at(node.pointer()).isPresent();
        return isInBoth ? at : node;
    }

    /** Compares the schemas of two things, if at least one of them has one. */
    void schemas(Node before, Node after, ComparedPart part) {
        schemas(before, after, part, sharedState.log()::add);
    }

    /** Compares the schemas of two things that are written as text, in a URL or a header. */
    void textSchemas(Node before, Node after, ComparedPart part) {
        schemas(before, after, part, sharedState.log()::addText);
    }

    private void schemas(Node before, Node after, ComparedPart part, BiConsumer<SchemaPair, ComparedPart> log) {
        Optional<Node> old = before.get("schema");
        Optional<Node> proposed = after.get("schema");
        if (old.isPresent() && proposed.isPresent()) {
            log.accept(sharedState.schemas().pair(old.get(), proposed.get()), part);
        } else if (proposed.isPresent()) {
            changed(ChangeType.SCHEMA_INTRODUCED, Effect.NARROWS, "", "", before, proposed.get(), part);
        } else if (old.isPresent()) {
            changed(ChangeType.SCHEMA_LIFTED, Effect.WIDENS, "", "", old.get(), after, part);
        }
    }

    /** The member of that name, or what has none. */
    static Node compareStatement(Node holder, String member) {
        return holder.get(member).orElse(holder);
    }

    /** Notes a member that is true or not. */
    void flag(
            String member,
            ChangeType set,
            Effect setting,
            ChangeType unset,
            Effect unsetting,
            Node before,
            Node after,
            ComparedPart part) {
        if (before.isTrue(member) != after.isTrue(member)) {
            boolean isSet = after.isTrue(member);
            changed(
                    isSet ? set : unset,
                    isSet ? setting : unsetting,
                    "",
                    "",
                    compareStatement(before, member),
                    compareStatement(after, member),
                    part);
        }
    }
}
