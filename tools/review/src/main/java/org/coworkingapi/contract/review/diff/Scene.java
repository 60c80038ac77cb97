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
import org.coworkingapi.contract.review.change.Kind;
import org.coworkingapi.contract.review.change.Law;
import org.coworkingapi.contract.review.schema.SchemaComparison;
import org.coworkingapi.contract.review.schema.SchemaPair;

/** Where a comparison is, and where what it finds is written down. */
record Scene(Shared shared, OperationName operation, boolean isSwapped) {

    /** What all parts of one comparison of documents have in common. */
    record Shared(
            Document before, Document after, LocalDate today, SchemaComparison schemas, ChangeLog log, Texts texts) {}

    Document before() {
        return shared.before();
    }

    Document after() {
        return shared.after();
    }

    /** A place that the caller of the operation writes. */
    Surface request(Location location) {
        return surface(Direction.REQUEST, location, false);
    }

    /** A place that whoever is called writes. */
    Surface response(Location location, boolean isError) {
        return surface(Direction.RESPONSE, location, isError);
    }

    private Surface surface(Direction direction, Location location, boolean isError) {
        return new Surface(operation, isSwapped ? direction.swapped() : direction, location, isError);
    }

    void changed(Kind kind, Effect effect, String from, String to, Node before, Node after, Surface surface) {
        shared.log()
                .add(
                        kind,
                        effect,
                        Subjects.of(after),
                        from,
                        to,
                        Optional.of(before),
                        Optional.of(after),
                        Optional.of(surface),
                        Law.Guards.NONE);
    }

    /** @param at where it is named, perhaps by a reference */
    void added(Kind kind, Effect effect, String to, Node at, Surface surface) {
        Node after = made(at, after(), before());
        shared.log()
                .add(
                        kind,
                        effect,
                        Subjects.of(after),
                        "",
                        to,
                        Optional.empty(),
                        Optional.of(after),
                        Optional.of(surface),
                        Law.Guards.NONE);
    }

    /**
     * @param at where it was named, perhaps by a reference
     * @param container what it was removed from
     */
    void removed(
            Kind kind, Effect effect, String from, Node at, Node container, Surface surface, boolean isSanctioned) {
        Node before = made(at, before(), after());
        shared.log()
                .add(
                        kind,
                        effect,
                        Subjects.of(before),
                        from,
                        "",
                        Optional.of(before),
                        Optional.of(container),
                        Optional.of(surface),
                        new Law.Guards(false, false, false, isSanctioned));
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
    void schemas(Node before, Node after, Surface surface) {
        schemas(before, after, surface, shared.log()::add);
    }

    /** Compares the schemas of two things that are written as text, in a URL or a header. */
    void textSchemas(Node before, Node after, Surface surface) {
        schemas(before, after, surface, shared.log()::addText);
    }

    private void schemas(Node before, Node after, Surface surface, BiConsumer<SchemaPair, Surface> log) {
        Optional<Node> old = before.get("schema");
        Optional<Node> proposed = after.get("schema");
        if (old.isPresent() && proposed.isPresent()) {
            log.accept(shared.schemas().pair(old.get(), proposed.get()), surface);
        } else if (proposed.isPresent()) {
            changed(Kind.SCHEMA_INTRODUCED, Effect.NARROWS, "", "", before, proposed.get(), surface);
        } else if (old.isPresent()) {
            changed(Kind.SCHEMA_LIFTED, Effect.WIDENS, "", "", old.get(), after, surface);
        }
    }

    /** The member of that name, or what has none. */
    static Node said(Node holder, String member) {
        return holder.get(member).orElse(holder);
    }

    /** Notes a member that is true or not. */
    void flag(
            String member,
            Kind set,
            Effect setting,
            Kind unset,
            Effect unsetting,
            Node before,
            Node after,
            Surface surface) {
        if (before.isTrue(member) != after.isTrue(member)) {
            boolean isSet = after.isTrue(member);
            changed(
                    isSet ? set : unset,
                    isSet ? setting : unsetting,
                    "",
                    "",
                    said(before, member),
                    said(after, member),
                    surface);
        }
    }
}
