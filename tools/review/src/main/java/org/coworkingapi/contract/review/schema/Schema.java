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
import org.jspecify.annotations.Nullable;

/** A set of values, by whatever words a document describes it. */
public final class Schema {

    private final SchemaReader reader;
    private final EffectiveSchema all;
    private final List<Node> nodes;
    private final Node primary;
    private @Nullable Map<String, Schema> properties;
    private @Nullable Map<String, Node> required;
    private @Nullable Boolean nullable;

    Schema(SchemaReader reader, List<Node> nodes) {
        this.reader = reader;
        this.nodes = nodes;
        this.all = new EffectiveSchema(reader.document(), nodes);
        this.primary = all.parts().isEmpty() ? nodes.get(0) : all.parts().get(0);
    }

    /** Where it is written, references followed. */
    public Node node() {
        return primary;
    }

    /** The objects that describe it together. */
    public List<Node> parts() {
        return all.parts();
    }

    /** The schemas that were read together, before anything was taken apart. */
    List<Node> nodes() {
        return nodes;
    }

    boolean isVersion30() {
        return reader.document().isVersion30();
    }

    Optional<Node> forbidden() {
        return all.forbidden();
    }

    Set<JsonType> types() {
        return all.types();
    }

    Optional<Node> typeNode() {
        return all.typeNode();
    }

    Optional<Node> nullNode() {
        return all.nullNode();
    }

    List<Alternatives> alternatives() {
        return all.alternatives();
    }

    /** Whether null is one of its values, as far as its types and alternatives say. */
    boolean isNullable() {
        if (nullable == null) {
            nullable = false;
            boolean isListed = (isVersion30() && typeNode().isPresent())
                    || nullNode().isPresent()
                    || values().map(values -> values.containsKey("null")).orElse(true);
            nullable = types().contains(JsonType.NULL)
                    && isListed
                    && alternatives().stream()
                            .allMatch(choice -> choice.hasNull()
                                    || all.nullNode().isPresent()
                                    || choice.branches().stream()
                                            .anyMatch(branch ->
                                                    reader.read(branch).isNullable()));
        }
        return nullable;
    }

    /** The members that it describes, by name. */
    public Map<String, Schema> properties() {
        if (properties == null) {
            Map<String, List<Node>> nodes = new LinkedHashMap<>();
            all.parts()
                    .forEach(part -> part.get("properties")
                            .ifPresent(names -> names.members()
                                    .forEach((name, node) -> nodes.computeIfAbsent(name, key -> new ArrayList<>())
                                            .add(node))));
            Map<String, Schema> read = new LinkedHashMap<>();
            nodes.forEach((name, schemas) -> read.put(name, reader.read(schemas)));
            properties = read;
        }
        return properties;
    }

    /** What its items are; empty if anything. */
    public Optional<Schema> items() {
        return child("items");
    }

    /** The schemas of its {@code oneOf} and {@code anyOf} that leave a choice. */
    public List<Schema> choices() {
        return alternatives().stream()
                .flatMap(choice -> choice.branches().stream())
                .map(reader::read)
                .toList();
    }

    /** What its members of any other name are; empty if anything. */
    public Optional<Schema> otherMembers() {
        return child("additionalProperties");
    }

    /** Whether it has no members but those that it names. */
    boolean isClosed() {
        return closedBy("additionalProperties").isPresent()
                || closedBy("unevaluatedProperties").isPresent();
    }

    Optional<Node> closedBy(String keyword) {
        boolean isOther = keyword.startsWith("additional");
        if (keyword.endsWith("Properties")
                && all.isAlone()
                && keyword("additionalProperties").isEmpty()) {
            // Where nothing else describes members, what is not evaluated is what is additional.
            return isOther ? said(keyword.replace("additional", "unevaluated")) : Optional.empty();
        }
        return said(keyword);
    }

    private Optional<Node> said(String keyword) {
        return keywords(keyword)
                .filter(node -> node.isBoolean() && node.text().equals("false"))
                .findFirst();
    }

    /** A schema below one keyword, all of that name together; empty if there is none, or it accepts anything. */
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

    /** Schemas by name below one keyword. */
    Map<String, Schema> children(String keyword) {
        Map<String, List<Node>> nodes = new LinkedHashMap<>();
        keywords(keyword)
                .forEach(map -> map.members().forEach((name, node) -> {
                    if (!node.isList()) {
                        nodes.computeIfAbsent(name, key -> new ArrayList<>()).add(node);
                    }
                }));
        Map<String, Schema> children = new LinkedHashMap<>();
        nodes.forEach((name, schemas) -> children.put(name, reader.read(schemas)));
        return children;
    }

    Schema read(Node node) {
        return reader.read(node);
    }

    /** The values of one keyword, wherever it stands. */
    Stream<Node> keywords(String keyword) {
        return all.parts().stream().flatMap(part -> part.get(keyword).stream());
    }

    Optional<Node> keyword(String keyword) {
        return keywords(keyword).findFirst();
    }

    /** Whether one of its parts says {@code true}. */
    boolean isTrue(String keyword) {
        return keywords(keyword)
                .anyMatch(node -> node.isBoolean() && node.text().equals("true"));
    }

    /** The largest of the numbers that a keyword gives. */
    Optional<KeywordValue<BigDecimal>> most(String keyword) {
        return numbers(keyword).reduce((one, other) -> one.value().compareTo(other.value()) >= 0 ? one : other);
    }

    /** The smallest of the numbers that a keyword gives. */
    Optional<KeywordValue<BigDecimal>> least(String keyword) {
        return numbers(keyword).reduce((one, other) -> one.value().compareTo(other.value()) <= 0 ? one : other);
    }

    private Stream<KeywordValue<BigDecimal>> numbers(String keyword) {
        return keywords(keyword).flatMap(node -> node.number().stream().map(number -> new KeywordValue<>(number, node)));
    }

    /** The texts that a keyword gives, and where. */
    Map<String, Node> texts(String keyword) {
        Map<String, Node> texts = new TreeMap<>();
        keywords(keyword).filter(Node::isText).forEach(node -> texts.putIfAbsent(node.text(), node));
        return texts;
    }

    /** The names that are required, and where. */
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

    /** The listed values by their JSON, if it is a closed list. */
    Optional<Map<String, Node>> values() {
        Optional<Map<String, Node>> listed = Optional.empty();
        for (Node part : all.parts()) {
            Optional<Map<String, Node>> own =
                    part.get("enum").filter(Node::isList).map(list -> byJson(list.items()));
            Optional<Map<String, Node>> fixed = part.get("const").map(value -> byJson(List.of(value)));
            listed = both(both(listed, own), fixed);
        }
        for (List<Node> alternatives : all.values()) {
            listed = both(listed, Optional.of(byJson(alternatives)));
        }
        return listed;
    }

    private static Map<String, Node> byJson(List<Node> nodes) {
        Map<String, Node> values = new LinkedHashMap<>();
        nodes.forEach(node -> values.putIfAbsent(node.json(), node));
        return values;
    }

    private static Optional<Map<String, Node>> both(
            Optional<Map<String, Node>> one, Optional<Map<String, Node>> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        Map<String, Node> common = new LinkedHashMap<>(one.get());
        common.keySet().retainAll(other.get().keySet());
        return Optional.of(common);
    }
}
