package org.coworkingapi.contract.review.schema;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.schema.Subtypes;
import org.jspecify.annotations.Nullable;

/** One or more schema objects of a document that apply to the same value. */
public final class Schema {

    private final SchemaReader reader;
    private final EffectiveSchema effective;
    private final List<Node> nodes;
    private final Map<Node, Node> selectedBranches;
    private final Node primary;
    private @Nullable Map<String, Schema> properties;
    private @Nullable Map<String, Node> required;
    private @Nullable Boolean nullable;

    /** @param location the node of the schema if it has no schema objects */
    Schema(SchemaReader reader, Node location, List<Node> nodes, Map<Node, Node> selectedBranches) {
        this.reader = reader;
        this.nodes = nodes;
        this.selectedBranches = selectedBranches;
        this.effective = new EffectiveSchema(reader.document(), nodes, selectedBranches);
        this.primary =
                effective.parts().isEmpty() ? location : effective.parts().get(0);
    }

    /** Returns the node of the schema, after following references. */
    public Node node() {
        return primary;
    }

    /** Returns the schema objects that apply together, after following references and flattening {@code allOf}. */
    public List<Node> parts() {
        return effective.parts();
    }

    /** Returns the nodes that were read as one schema. */
    List<Node> nodes() {
        return nodes;
    }

    SchemaReader reader() {
        return reader;
    }

    boolean isVersion30() {
        return reader.document().isVersion30();
    }

    Optional<Node> forbidden() {
        return effective.forbidden();
    }

    Set<JsonType> types() {
        return effective.types();
    }

    Optional<Node> typeNode() {
        return effective.typeNode();
    }

    Optional<Node> nullNode() {
        return effective.nullNode();
    }

    List<Alternatives> alternatives() {
        return effective.alternatives();
    }

    /** Returns this schema with a single branch of its alternatives; empty if the branch extends this schema. */
    Optional<Schema> selection(Alternatives alternatives, Node branch) {
        return reader.read(branch).parts().contains(primary)
                ? Optional.empty()
                : Optional.of(reader.select(this, alternatives, branch));
    }

    /** Returns whether this schema contains a single branch of its alternatives. */
    boolean isSelection() {
        return !selectedBranches.isEmpty();
    }

    /** Returns the selected branches by the lists of alternatives. */
    Map<Node, Node> selectedBranches() {
        return selectedBranches;
    }

    /** Returns the subtypes between which the discriminator selects. */
    Subtypes subtypes() {
        return effective.wholeSchemas().stream()
                .map(schema -> Subtypes.of(reader.document(), schema))
                .reduce(Subtypes.NONE, Subtypes::and);
    }

    /** Returns whether the types, values and alternatives allow null. */
    boolean isNullable() {
        if (nullable == null) {
            nullable = false;
            boolean isNullDeclared = (isVersion30() && typeNode().isPresent())
                    || nullNode().isPresent()
                    || values().map(values -> values.containsKey("null")).orElse(true);
            nullable = types().contains(JsonType.NULL)
                    && isNullDeclared
                    && alternatives().stream()
                            .allMatch(alternatives -> alternatives.hasNull()
                                    || effective.nullNode().isPresent()
                                    || alternatives.branches().stream()
                                            .anyMatch(branch ->
                                                    reader.read(branch).isNullable()));
        }
        return nullable;
    }

    /** Returns the properties by name. */
    public Map<String, Schema> properties() {
        if (properties == null) {
            Map<String, List<Node>> nodes = new LinkedHashMap<>();
            effective
                    .parts()
                    .forEach(part -> part.get("properties")
                            .ifPresent(names -> names.members()
                                    .forEach((name, node) -> nodes.computeIfAbsent(name, key -> new ArrayList<>())
                                            .add(node))));
            effective.parts().forEach(part -> addAdditional(part, nodes));
            Map<String, Schema> read = new LinkedHashMap<>();
            nodes.forEach((name, schemas) -> read.put(name, reader.read(schemas)));
            properties = read;
        }
        return properties;
    }

    /**
     * Adds the {@code additionalProperties} of a part to each property that only other parts list, because they apply
     * to such a property.
     */
    private static void addAdditional(Node part, Map<String, List<Node>> nodes) {
        Optional<Node> additional =
                part.get("additionalProperties").filter(schema -> !EffectiveSchema.isAnything(schema));
        if (additional.isPresent()) {
            Set<String> patterns = part.get("patternProperties")
                    .map(schemas -> schemas.members().keySet())
                    .orElse(Set.of());
            nodes.forEach((name, schemas) -> {
                boolean sharesFile =
                        part.get("properties").flatMap(names -> names.get(name)).isPresent()
                                || patterns.stream().anyMatch(pattern -> PropertyDiff.matches(pattern, name));
                if (!sharesFile) {
                    schemas.add(additional.get());
                }
            });
        }
    }

    /** Returns the schema of the items; empty if any item is allowed. */
    public Optional<Schema> items() {
        return child("items");
    }

    /** Returns the alternatives of all {@code oneOf} and {@code anyOf}. */
    public List<Schema> alternativeSchemas() {
        return alternatives().stream()
                .flatMap(alternatives -> alternatives.branches().stream())
                .map(reader::read)
                .toList();
    }

    /** Returns the schema of additional properties; empty if any value is allowed. */
    public Optional<Schema> otherMembers() {
        return child("additionalProperties");
    }

    /** Returns whether additional properties are forbidden. */
    boolean isClosed() {
        return closedBy("additionalProperties").isPresent()
                || closedBy("unevaluatedProperties").isPresent();
    }

    /** Returns the {@code false} of a keyword such as {@code additionalProperties}, which forbids further values. */
    Optional<Node> closedBy(String keyword) {
        boolean isAdditional = keyword.startsWith("additional");
        if (keyword.endsWith("Properties")
                && keyword("additionalProperties").isEmpty()
                && falseNode("unevaluatedProperties").isPresent()
                && effective.listsAllEvaluatedProperties()) {
            return isAdditional ? falseNode(keyword.replace("additional", "unevaluated")) : Optional.empty();
        }
        return falseNode(keyword);
    }

    private Optional<Node> falseNode(String keyword) {
        return keywords(keyword)
                .filter(node -> node.isBoolean() && node.text().equals("false"))
                .findFirst();
    }

    /** Returns the schema of a keyword, with all parts combined; empty if there is none, or if it accepts any value. */
    Optional<Schema> child(String keyword) {
        List<Node> nodes = keywords(keyword)
                .filter(node -> (node.isObject() && !EffectiveSchema.isAnything(node))
                        || (node.isBoolean()
                                && node.text().equals("false")
                                && !keyword.startsWith("additional")
                                && !keyword.startsWith("unevaluated")))
                .toList();
        return nodes.isEmpty() ? Optional.empty() : Optional.of(reader.read(nodes));
    }

    /** Returns the named schemas of keywords that have the same meaning. */
    Map<String, Schema> children(String... keywords) {
        Map<String, List<Node>> nodes = new LinkedHashMap<>();
        Stream.of(keywords)
                .flatMap(this::keywords)
                .forEach(map -> map.members().forEach((name, node) -> {
                    if (!node.isList()) {
                        nodes.computeIfAbsent(name, key -> new ArrayList<>()).add(node);
                    }
                }));
        Map<String, Schema> children = new LinkedHashMap<>();
        nodes.forEach((name, schemas) -> children.put(name, reader.read(schemas)));
        return children;
    }

    /** Returns the schemas to which a {@code $dynamicRef} of this schema can refer. */
    List<Node> dynamicTargets() {
        return DynamicReferences.targets(reader.document(), this);
    }

    Schema read(Node node) {
        return reader.read(node);
    }

    /** Returns a schema at the location of this one that accepts all values. */
    Schema unrestricted() {
        return reader.unrestricted(primary);
    }

    /** Returns the schema of the values that conform to this schema and another one of the same document. */
    Schema and(Schema other) {
        return reader.read(Stream.concat(nodes.stream(), other.nodes.stream()).toList());
    }

    /** Returns the values of a keyword in all parts. */
    Stream<Node> keywords(String keyword) {
        return effective.parts().stream().flatMap(part -> part.get(keyword).stream());
    }

    Optional<Node> keyword(String keyword) {
        return keywords(keyword).findFirst();
    }

    /** Returns whether the keyword is {@code true} in one of the parts. */
    boolean isTrue(String keyword) {
        return keywords(keyword)
                .anyMatch(node -> node.isBoolean() && node.text().equals("true"));
    }

    /** Returns the largest value of a numeric keyword. */
    Optional<KeywordValue<BigDecimal>> largest(String keyword) {
        return numbers(keyword).reduce((one, other) -> one.value().compareTo(other.value()) >= 0 ? one : other);
    }

    /** Returns the smallest value of a numeric keyword. */
    Optional<KeywordValue<BigDecimal>> smallest(String keyword) {
        return numbers(keyword).reduce((one, other) -> one.value().compareTo(other.value()) <= 0 ? one : other);
    }

    private Stream<KeywordValue<BigDecimal>> numbers(String keyword) {
        return keywords(keyword)
                .flatMap(node -> node.number().stream().map(number -> new KeywordValue<>(number, node)));
    }

    /** Returns the string values of a keyword, with their nodes. */
    Map<String, Node> strings(String keyword) {
        Map<String, Node> strings = new TreeMap<>();
        keywords(keyword).filter(Node::isText).forEach(node -> strings.putIfAbsent(node.text(), node));
        return strings;
    }

    /** Returns the required properties, with their nodes. */
    public Map<String, Node> required() {
        if (required == null) {
            Map<String, Node> names = new LinkedHashMap<>();
            keywords("required")
                    .flatMap(list -> list.items().stream())
                    .forEach(name -> names.putIfAbsent(name.text(), name));
            required = names;
        }
        return required;
    }

    /** Returns whether required properties are the only constraint on objects. */
    boolean requiresOnly() {
        return types().contains(JsonType.OBJECT)
                && parts().stream()
                        .allMatch(part -> part.members().keySet().stream()
                                .allMatch(name -> name.equals("required")
                                        || name.equals("type")
                                        || EffectiveSchema.isAnnotation(name)));
    }

    /** Returns the values of {@code enum} and {@code const} by their JSON; empty if there is neither. */
    Optional<Map<String, Node>> values() {
        Optional<Map<String, Node>> allowed = Optional.empty();
        for (Node part : effective.parts()) {
            Optional<Map<String, Node>> enumValues =
                    part.get("enum").filter(Node::isList).map(list -> byJson(list.items()));
            Optional<Map<String, Node>> constValues = part.get("const").map(value -> byJson(List.of(value)));
            allowed = intersection(intersection(allowed, enumValues), constValues);
        }
        for (List<Node> alternatives : effective.values()) {
            allowed = intersection(allowed, Optional.of(byJson(alternatives)));
        }
        return allowed;
    }

    private static Map<String, Node> byJson(List<Node> nodes) {
        Map<String, Node> values = new LinkedHashMap<>();
        nodes.forEach(node -> values.putIfAbsent(node.json(), node));
        return values;
    }

    private static Optional<Map<String, Node>> intersection(
            Optional<Map<String, Node>> one, Optional<Map<String, Node>> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        Map<String, Node> common = new LinkedHashMap<>(one.get());
        common.keySet().retainAll(other.get().keySet());
        return Optional.of(common);
    }
}
