package org.coworkingapi.contract.review.counterexample;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.document.NodeReader;
import org.coworkingapi.contract.openapi.schema.Subtypes;
import tools.jackson.databind.node.ObjectNode;

/** Schemas that apply to a value together: a schema, its references, its {@code allOf}, and the chosen alternatives. */
final class SchemaConjunction {

    /** The maximum number of alternatives to consider. Callers need at most a dozen variants. */
    private static final int MAX_CHOICES = 100;

    private final Document document;
    private final List<Node> roots;
    private final List<Node> parts = new ArrayList<>();
    private final List<List<Choice>> openChoices = new ArrayList<>();
    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    /** An alternative, or a subtype with the discriminator value that selects it. */
    private record Choice(Node schema, Optional<DiscriminatorValue> value) {}

    private record DiscriminatorValue(String property, String value) {

        /** Returns a schema that requires the value. */
        Node schema() {
            ObjectNode schema = JsonValues.NODES.objectNode();
            schema.putArray("required").add(property);
            schema.putObject("properties").putObject(property).putArray("enum").add(value);
            return NodeReader.of(Path.of("discriminator.json"), schema.toString());
        }
    }

    private SchemaConjunction(Document document, List<Node> roots) {
        this.document = document;
        this.roots = roots;
    }

    static SchemaConjunction of(Document document, List<Node> schemas) {
        SchemaConjunction schemaConjunction = new SchemaConjunction(document, schemas);
        schemas.forEach(schemaConjunction::addWithSubtypes);
        return schemaConjunction;
    }

    private void addWithSubtypes(Node schema) {
        add(schema);
        Subtypes subtypes = Subtypes.of(document, schema);
        if (!subtypes.byValue().isEmpty()) {
            List<Choice> choices = new ArrayList<>();
            subtypes.byValue()
                    .forEach((value, subtype) -> choices.add(
                            new Choice(subtype, Optional.of(new DiscriminatorValue(subtypes.property(), value)))));
            openChoices.add(choices);
        }
    }

    private void add(Node schema) {
        if (!seen.add(schema)) {
            return;
        }
        if (Document.reference(schema).isPresent()) {
            add(document.target(schema));
            if (document.isVersion30()) {
                return;
            }
        }
        parts.add(schema);
        schema.get("allOf").ifPresent(all -> all.items().forEach(this::add));
        for (String keyword : List.of("oneOf", "anyOf")) {
            schema.get(keyword)
                    .map(Node::items)
                    .filter(items -> !items.isEmpty())
                    .ifPresent(items -> openChoices.add(items.stream()
                            .map(item -> new Choice(item, Optional.empty()))
                            .toList()));
        }
    }

    /** Returns this conjunction for each combination of alternatives, up to a maximum number. */
    List<SchemaConjunction> variants(int max) {
        return Stream.generate(variants())
                .limit(max)
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .toList();
    }

    private Supplier<Optional<SchemaConjunction>> variants() {
        if (openChoices.isEmpty()) {
            Iterator<SchemaConjunction> once = List.of(this).iterator();
            return () -> once.hasNext() ? Optional.of(once.next()) : Optional.empty();
        }
        List<Choice> choices = openChoices.get(0).stream()
                .filter(choice -> choice.value().isPresent() || !seen.contains(choice.schema()))
                .limit(MAX_CHOICES)
                .toList();
        return new BranchVariants<>(choices, choice -> withChoice(choice).variants());
    }

    private SchemaConjunction withChoice(Choice choice) {
        SchemaConjunction copy = new SchemaConjunction(document, roots);
        copy.parts.addAll(parts);
        copy.seen.addAll(seen);
        copy.openChoices.addAll(openChoices.subList(1, openChoices.size()));
        choice.value().ifPresent(value -> copy.add(document.derived(value, value::schema)));
        copy.add(choice.schema());
        return copy;
    }

    /** Returns the schemas from which this conjunction was created. */
    List<Node> roots() {
        return roots;
    }

    /** Returns the {@link #roots} with resolved references, so that different references to one schema are equal. */
    List<Node> targets() {
        return roots.stream()
                .map(root -> document.isVersion30() || root.members().size() == 1 ? document.resolve(root) : root)
                .toList();
    }

    Document document() {
        return document;
    }

    /** Returns the values of a keyword in all schemas that apply. */
    List<Node> valuesOf(String keyword) {
        return parts.stream().flatMap(part -> part.get(keyword).stream()).toList();
    }

    /** Returns the items of a keyword whose value is a list, in all schemas that apply. */
    Stream<Node> itemsOf(String keyword) {
        return valuesOf(keyword).stream().flatMap(list -> list.items().stream());
    }

    boolean acceptsNothing() {
        return parts.stream().anyMatch(part -> part.isBoolean() && part.text().equals("false"));
    }

    /** Returns the names of the allowed types, including {@code null}. Without {@code type}, all types are allowed. */
    Set<String> types() {
        Set<String> types =
                new LinkedHashSet<>(List.of("object", "array", "string", "integer", "number", "boolean", "null"));
        for (Node part : parts) {
            part.get("type").ifPresent(type -> {
                Set<String> allowed = new LinkedHashSet<>(
                        type.isList() ? type.items().stream().map(Node::text).toList() : List.of(type.text()));
                if (allowed.contains("number")) {
                    allowed.add("integer");
                }
                if (document.isVersion30() && part.isTrue("nullable")) {
                    allowed.add("null");
                }
                types.retainAll(allowed);
            });
        }
        return types;
    }

    boolean isTyped() {
        return !valuesOf("type").isEmpty();
    }

    /** Returns the names of the properties. */
    Set<String> propertyNames() {
        Set<String> names = new LinkedHashSet<>();
        valuesOf("properties")
                .forEach(properties -> names.addAll(properties.members().keySet()));
        return names;
    }

    Set<String> requiredProperties() {
        Set<String> names = new LinkedHashSet<>();
        itemsOf("required").filter(Node::isText).forEach(name -> names.add(name.text()));
        return names;
    }

    /** Returns the schemas that apply to a property. */
    SchemaConjunction property(String name) {
        List<Node> schemas = new ArrayList<>();
        for (Node part : parts) {
            List<Node> declared = new ArrayList<>();
            part.get("properties").flatMap(properties -> properties.get(name)).ifPresent(declared::add);
            part.get("patternProperties")
                    .ifPresent(patterns -> patterns.members().forEach((pattern, schema) -> {
                        if (matches(pattern, name)) {
                            declared.add(schema);
                        }
                    }));
            if (declared.isEmpty()) {
                part.get("additionalProperties")
                        .filter(schema -> schema.isObject() || schema.isBoolean())
                        .ifPresent(declared::add);
            }
            schemas.addAll(declared);
        }
        return of(document, schemas);
    }

    private static boolean matches(String pattern, String name) {
        try {
            return Pattern.compile(pattern).matcher(name).find();
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    /** Returns the schemas that apply to the item of an array at an index. */
    SchemaConjunction item(int index) {
        List<Node> schemas = new ArrayList<>();
        for (Node part : parts) {
            Optional<Node> prefix = part.get("prefixItems")
                    .filter(list -> index < list.items().size())
                    .map(list -> list.items().get(index));
            prefix.or(() -> part.get("items")).ifPresent(schemas::add);
        }
        return of(document, schemas);
    }
}
