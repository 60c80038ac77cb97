package org.coworkingapi.contract.review.diff;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.openapi.operation.OperationName;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.CompatibilityRules;
import org.coworkingapi.contract.review.change.Direction;
import org.coworkingapi.contract.review.change.Effect;
import org.coworkingapi.contract.review.schema.SchemaComparison;
import org.coworkingapi.contract.review.schema.SchemaPair;

/**
 * The operation that is compared, and the state that all comparisons share.
 *
 * @param isSwapped whether the provider sends the request, as it does for webhooks and callbacks
 */
record DiffContext(SharedState sharedState, OperationName operation, boolean isSwapped) {

    /** The state that all comparisons of two documents share. */
    record SharedState(
            Document before,
            Document after,
            LocalDate today,
            SchemaComparison schemas,
            ChangeCollector collector,
            DocumentationDiff documentation) {}

    Document before() {
        return sharedState.before();
    }

    Document after() {
        return sharedState.after();
    }

    /** Returns a part that the caller of the operation sends. */
    ComparedPart request(Location location) {
        return part(Direction.REQUEST, location, false);
    }

    /** Returns a part that the receiver of the request sends. */
    ComparedPart response(Location location, boolean isError) {
        return part(Direction.RESPONSE, location, isError);
    }

    private ComparedPart part(Direction direction, Location location, boolean isError) {
        return new ComparedPart(operation, isSwapped ? direction.swapped() : direction, location, isError);
    }

    void addChange(ChangeType type, Effect effect, String from, String to, Node before, Node after, ComparedPart part) {
        sharedState
                .collector()
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

    /** @param nodeOrReference the added node, or a reference to it */
    void addAddition(ChangeType type, Effect effect, String to, Node nodeOrReference, ComparedPart part) {
        Node after = changedNode(nodeOrReference, after(), before());
        sharedState
                .collector()
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
     * @param nodeOrReference the removed node, or a reference to it
     * @param container the node in the new document that no longer contains the removed node
     */
    void addRemoval(
            ChangeType type,
            Effect effect,
            String from,
            Node nodeOrReference,
            Node container,
            ComparedPart part,
            boolean isAnnounced) {
        Node before = changedNode(nodeOrReference, before(), after());
        sharedState
                .collector()
                .add(
                        type,
                        effect,
                        SubjectNames.of(before),
                        from,
                        "",
                        Optional.of(before),
                        Optional.of(container),
                        Optional.of(part),
                        new CompatibilityRules.Conditions(false, false, false, isAnnounced));
    }

    /**
     * Returns the node that was added or removed: the referenced component, or the reference if the other document has
     * the component, too.
     */
    private static Node changedNode(Node nodeOrReference, Document document, Document otherDocument) {
        Node node = document.resolve(nodeOrReference);
        boolean isInBoth = !node.file().equals(document.path())
                || otherDocument.root().at(node.pointer()).isPresent();
        return isInBoth ? nodeOrReference : node;
    }

    /** Compares the schemas of two nodes, if at least one of them has a schema. */
    void compareSchemas(Node before, Node after, ComparedPart part) {
        compareSchemas(before, after, part, sharedState.collector()::add);
    }

    /** Compares the schemas of two nodes whose values are sent as strings, such as query parameters or headers. */
    void compareSchemasSentAsString(Node before, Node after, ComparedPart part) {
        compareSchemas(before, after, part, sharedState.collector()::addSentAsString);
    }

    private void compareSchemas(
            Node before, Node after, ComparedPart part, BiConsumer<SchemaPair, ComparedPart> collector) {
        Optional<Node> old = before.get("schema");
        Optional<Node> proposed = after.get("schema");
        if (old.isPresent() && proposed.isPresent()) {
            collector.accept(sharedState.schemas().pair(old.get(), proposed.get()), part);
        } else if (proposed.isPresent()) {
            addChange(ChangeType.SCHEMA_INTRODUCED, Effect.NARROWS, "", "", before, proposed.get(), part);
        } else if (old.isPresent()) {
            addChange(ChangeType.SCHEMA_LIFTED, Effect.WIDENS, "", "", old.get(), after, part);
        }
    }

    /** Returns a property of a node, or the node itself if it has no such property. */
    static Node memberOrSelf(Node holder, String member) {
        return holder.get(member).orElse(holder);
    }

    /** Adds a change if a boolean keyword was set or unset. */
    void compareFlag(
            String member,
            ChangeType setType,
            Effect setEffect,
            ChangeType unsetType,
            Effect unsetEffect,
            Node before,
            Node after,
            ComparedPart part) {
        if (before.isTrue(member) != after.isTrue(member)) {
            boolean isSet = after.isTrue(member);
            addChange(
                    isSet ? setType : unsetType,
                    isSet ? setEffect : unsetEffect,
                    "",
                    "",
                    memberOrSelf(before, member),
                    memberOrSelf(after, member),
                    part);
        }
    }
}
