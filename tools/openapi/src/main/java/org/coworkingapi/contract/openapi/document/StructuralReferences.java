package org.coworkingapi.contract.openapi.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Replaces each {@code $ref} with a copy of its target, if OpenAPI does not allow a {@code $ref} at its location.
 * Bundlers and other tools follow references to operations, media types and maps such as {@code paths}, so published
 * documents contain them. References to path items in other files are also replaced, because a path item has no name of
 * its own.
 */
final class StructuralReferences {

    /** The maximum number of copied values. References in copies could otherwise exhaust the memory. */
    private static final int MAXIMUM_COPIED_VALUES = 3_000_000;

    private final Document document;
    private final ObjectFields fields;
    private final Set<Node> visited = new HashSet<>();
    private final Deque<Runnable> deferredVisits = new ArrayDeque<>();

    /** The targets that are being copied. */
    private final Deque<Node> targets = new ArrayDeque<>();

    private long copiedValues;

    private StructuralReferences(Document document) {
        this.document = document;
        this.fields = ObjectFields.of(document.isVersion30());
    }

    static void replace(Document document) {
        StructuralReferences references = new StructuralReferences(document);
        references.visit(document.root(), "Document");
        while (!references.deferredVisits.isEmpty()) {
            references.deferredVisits.remove().run();
        }
    }

    private void visit(Node object, String type) {
        if (Document.reference(object).isPresent()) {
            // Deferred, because a chain of references can overflow the stack.
            deferredVisits.add(() -> visit(document.resolve(object), type));
        } else if (visited.add(object)) {
            for (Node member : List.copyOf(object.members().values())) {
                if (!ObjectFields.isExtension(member)) {
                    fields.field(type, member.key()).ifPresent(field -> visitField(object, member, field));
                }
            }
        }
    }

    private void visitField(Node object, Node member, ObjectField field) {
        if (field.cardinality() == ObjectField.Cardinality.ONE) {
            visitValue(object, member, field.type());
        } else {
            visitReplaced(
                    object,
                    member,
                    container -> Stream.concat(container.items().stream(), container.members().values().stream())
                            .toList()
                            .forEach(value -> visitValue(container, value, field.type())));
        }
    }

    private void visitValue(Node parent, Node value, String type) {
        if (mustReplace(value, type)) {
            visitReplaced(parent, value, replaced -> visit(replaced, type));
        } else {
            visit(value, type);
        }
    }

    private boolean mustReplace(Node value, String type) {
        if (!type.equals("PathItem")) {
            return !ObjectFields.isReferenceable(type);
        }
        Node target = document.resolve(value);
        return value.members().size() == 1 && !target.file().equals(document.path()) && !targets.contains(target);
    }

    /** Visits a value. A reference is first replaced by a copy of its target. */
    private void visitReplaced(Node parent, Node value, Consumer<Node> visitor) {
        if (Document.reference(value).isEmpty()) {
            visitor.accept(value);
            return;
        }
        Node target = document.resolve(value);
        if (targets.contains(target)) {
            throw Document.invalidReference(value, "is circular: its target contains it");
        }
        copiedValues += size(target);
        if (copiedValues > MAXIMUM_COPIED_VALUES) {
            throw Document.invalidReference(
                    value,
                    "is not supported: references where OpenAPI allows none expand to more than "
                            + MAXIMUM_COPIED_VALUES + " values");
        }
        targets.push(target);
        Node copy = parent.replaceChild(value.key(), target, value);
        document.clearFollowedReferences();
        visitor.accept(copy);
        targets.pop();
    }

    private static long size(Node value) {
        return 1
                + Stream.concat(value.members().values().stream(), value.items().stream())
                        .mapToLong(StructuralReferences::size)
                        .sum();
    }
}
