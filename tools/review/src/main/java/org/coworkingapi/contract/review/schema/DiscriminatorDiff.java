package org.coworkingapi.contract.review.schema;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.schema.Subtypes;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.Effect;

/**
 * The comparison of discriminators, and of the schemas between which they select: the alternatives of a {@code oneOf}
 * or {@code anyOf}, or the subtypes that extend the schema by {@code allOf}.
 */
final class DiscriminatorDiff {

    private DiscriminatorDiff() {}

    /**
     * A schema that a discriminator value selects.
     *
     * @param node the mapping of the value, or the schema if its name is the value
     * @param text the reference to the schema
     * @param schema the selected schema; empty if the discriminator selects none
     * @param isSubtype whether the schema is a subtype instead of an alternative
     * @param isBaseByName whether the value is the name of the schema that has the discriminator, and selects it
     */
    private record SelectedSchema(
            Node node, String text, Optional<Schema> schema, boolean isSubtype, boolean isBaseByName) {

        /** Returns the name of the schema without its file. */
        String name() {
            return text.substring(text.lastIndexOf('/') + 1);
        }

        /** Returns whether this comparison must report an added or removed value, because no other comparison does. */
        boolean mustBeReported() {
            return node.isText() || (isSubtype && !isBaseByName);
        }
    }

    static void compare(Schema oldSchema, Schema newSchema, SchemaEdits edits) {
        Optional<Node> before = oldSchema.keyword("discriminator");
        Optional<Node> after = newSchema.keyword("discriminator");
        String from = before.map(node -> node.text("propertyName")).orElse("");
        String to = after.map(node -> node.text("propertyName")).orElse("");
        if (before.isEmpty() || after.isEmpty()) {
            // A single remaining alternative needs no discriminator.
            Effect effect = oldSchema.isSelection() || newSchema.isSelection() ? Effect.NONE : Effect.MOVES;
            after.ifPresent(node -> edits.add(ChangeType.DISCRIMINATOR_ADDED, effect, "", to, before, after));
            before.ifPresent(node -> edits.add(ChangeType.DISCRIMINATOR_REMOVED, effect, from, "", before, after));
            return;
        }
        if (!from.equals(to)) {
            edits.add(ChangeType.DISCRIMINATOR_PROPERTY_CHANGED, Effect.REPLACES, from, to, before, after);
        }
        compareMappings(
                mapping(oldSchema, before.get()), before.get(), mapping(newSchema, after.get()), after.get(), edits);
    }

    private static void compareMappings(
            Map<String, SelectedSchema> oldMapping,
            Node oldDiscriminator,
            Map<String, SelectedSchema> newMapping,
            Node newDiscriminator,
            SchemaEdits edits) {
        Set<String> knownValues = new HashSet<>(oldMapping.keySet());
        oldMapping.forEach((value, selected) -> {
            SelectedSchema sameValue = newMapping.get(value);
            Optional<Map.Entry<String, SelectedSchema>> counterpart = sameValue != null
                    ? Optional.of(Map.entry(value, sameValue))
                    : newMapping.entrySet().stream()
                            .filter(other -> !knownValues.contains(other.getKey())
                                    && isSameSchema(selected, other.getValue(), edits))
                            .findFirst();
            if (counterpart.isEmpty() && selected.mustBeReported()) {
                edits.add(
                        ChangeType.DISCRIMINATOR_MAPPING_REMOVED,
                        Effect.NARROWS,
                        value,
                        "",
                        Optional.of(selected.node()),
                        Optional.of(newDiscriminator));
            } else if (counterpart.isPresent()) {
                knownValues.add(counterpart.get().getKey());
                compareSelected(
                        value,
                        selected,
                        counterpart.get().getKey(),
                        counterpart.get().getValue(),
                        edits);
            }
        });
        newMapping.forEach((value, selected) -> {
            if (!knownValues.contains(value) && selected.mustBeReported()) {
                edits.add(
                        ChangeType.DISCRIMINATOR_MAPPING_ADDED,
                        Effect.WIDENS,
                        "",
                        value,
                        Optional.of(oldDiscriminator),
                        Optional.of(selected.node()));
            }
        });
    }

    private static void compareSelected(
            String oldValue, SelectedSchema before, String newValue, SelectedSchema after, SchemaEdits edits) {
        // A rename of a schema that is used directly does not change the sent values.
        boolean isSameValue = oldValue.equals(newValue) || (before.isBaseByName() && after.isBaseByName());
        if (!isSameValue || (!before.name().equals(after.name()) && !acceptSameValues(before, after, edits))) {
            edits.add(
                    ChangeType.DISCRIMINATOR_MAPPING_CHANGED,
                    Effect.REPLACES,
                    oldValue + " for " + before.text(),
                    newValue + " for " + after.text(),
                    Optional.of(before.node()),
                    Optional.of(after.node()));
        }
        if (before.isSubtype() && after.isSubtype()) {
            edits.addPair("", before.schema().orElseThrow(), after.schema().orElseThrow());
        }
    }

    private static boolean isSameSchema(SelectedSchema before, SelectedSchema after, SchemaEdits edits) {
        return (before.isSubtype() && after.isSubtype() && before.text().equals(after.text()))
                || acceptSameValues(before, after, edits);
    }

    /** Returns whether the selected schemas accept the same values, as after renaming a component. */
    private static boolean acceptSameValues(SelectedSchema before, SelectedSchema after, SchemaEdits edits) {
        return before.schema().isPresent()
                && after.schema().isPresent()
                && edits.acceptSameValues(before.schema().get(), after.schema().get());
    }

    /** Returns the selected schemas by discriminator value. The value of an unmapped schema is its name. */
    private static Map<String, SelectedSchema> mapping(Schema schema, Node discriminator) {
        Map<String, Node> declared =
                discriminator.get("mapping").map(Node::members).orElse(Map.of());
        Subtypes subtypes = schema.subtypes();
        Map<String, SelectedSchema> mapping = new LinkedHashMap<>();
        Set<Node> mapped = new HashSet<>();
        declared.forEach((value, node) -> {
            Optional<Node> branch = branch(schema, node.text());
            branch.ifPresent(mapped::add);
            if (!subtypes.byValue().containsKey(value)
                    && (subtypes.byValue().isEmpty()
                            || discriminator
                                    .parent()
                                    .filter(schema.node()::equals)
                                    .isPresent())) {
                mapping.put(value, new SelectedSchema(node, node.text(), branch.map(schema::read), false, false));
            }
        });
        subtypes.byValue().forEach((value, target) -> {
            Schema subtype = schema.read(target);
            Node node = declared.getOrDefault(value, target);
            boolean isBaseByName = !node.isText() && subtype == schema;
            mapping.put(value, new SelectedSchema(node, reference(target), Optional.of(subtype), true, isBaseByName));
        });
        schema.alternatives().stream()
                .flatMap(alternatives -> alternatives.branches().stream())
                .filter(branch -> !mapped.contains(branch))
                .forEach(branch -> Document.reference(branch)
                        .ifPresent(reference -> mapping.putIfAbsent(
                                reference.substring(reference.lastIndexOf('/') + 1),
                                new SelectedSchema(
                                        branch, reference, Optional.of(schema.read(branch)), false, false))));
        return mapping;
    }

    private static String reference(Node schema) {
        return "#" + schema.pointer();
    }

    private static Optional<Node> branch(Schema schema, String target) {
        return schema.alternatives().stream()
                .flatMap(alternatives -> alternatives.branches().stream())
                .filter(branch -> Document.reference(branch)
                        .filter(name -> name.equals(target) || name.endsWith('/' + target))
                        .isPresent())
                .findFirst();
    }
}
