package org.coworkingapi.contract.openapi.document;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A JSON value in a file (object, list, string, number, boolean or null) with its line and its parent. */
public final class Node {

    private final Path file;
    private final @Nullable Node parent;
    private final String key;
    private final int line;
    private final @Nullable Object value;
    private final @Nullable Node original;

    /** @param value a {@code Map<String, Node>} or {@code List<Node>}, which the reader fills later, or a scalar */
    Node(Path file, @Nullable Node parent, String key, int line, @Nullable Object value) {
        this(file, parent, key, line, value, null);
    }

    /** @param original the value of which this is a copy; null if it is not a copy */
    private Node(
            Path file, @Nullable Node parent, String key, int line, @Nullable Object value, @Nullable Node original) {
        this.file = file;
        this.parent = parent;
        this.key = key;
        this.line = line;
        this.value = value;
        this.original = original;
    }

    public boolean isObject() {
        return value instanceof Map;
    }

    public boolean isList() {
        return value instanceof List;
    }

    public boolean isText() {
        return value instanceof String;
    }

    public boolean isNumber() {
        return value instanceof BigDecimal;
    }

    public boolean isBoolean() {
        return value instanceof Boolean;
    }

    public boolean isNull() {
        return value == null;
    }

    /**
     * Returns the member with this name, or an empty {@code Optional} if this value is not an object or has no such
     * member.
     */
    public Optional<Node> get(String name) {
        return Optional.ofNullable(members().get(name));
    }

    /** Returns the members in the order of the file, or an empty map if this value is not an object. */
    @SuppressWarnings("unchecked") // The reader creates only maps of strings to nodes.
    public Map<String, Node> members() {
        return value instanceof Map<?, ?> map ? (Map<String, Node>) map : Map.of();
    }

    /** Returns the items, or an empty list if this value is not a list. */
    @SuppressWarnings("unchecked") // The reader creates only lists of nodes.
    public List<Node> items() {
        return value instanceof List<?> list ? (List<Node>) list : List.of();
    }

    /**
     * Returns a scalar as a string, or an empty string for objects and lists. Numbers, booleans and null are written as
     * in JSON.
     */
    public String text() {
        if (value instanceof BigDecimal number) {
            return Math.abs(number.scale()) < 400 ? number.toPlainString() : number.toString();
        }
        return value instanceof Map || value instanceof List ? "" : String.valueOf(value);
    }

    /** Returns a member as a string, or an empty string if there is no such member or it is not a scalar. */
    public String text(String name) {
        return get(name).map(Node::text).orElse("");
    }

    /** Returns whether a member is {@code true}. */
    public boolean isTrue(String name) {
        return get(name).filter(node -> Boolean.TRUE.equals(node.value)).isPresent();
    }

    /** Returns the number, or an empty {@code Optional} if this value is not a number. */
    public Optional<BigDecimal> number() {
        return value instanceof BigDecimal number ? Optional.of(number) : Optional.empty();
    }

    /** Returns the name of this member or the index of this item, or an empty string for the root. */
    public String key() {
        return key;
    }

    public Optional<Node> parent() {
        return Optional.ofNullable(parent);
    }

    /** Returns the line, starting at 1. The line of a member is the line of its key. */
    public int line() {
        return line;
    }

    public Path file() {
        return file;
    }

    /**
     * Returns the JSON pointer (RFC 6901) of this value in the document. It differs from the pointer of the
     * {@linkplain #location() location} if a reference was replaced by a copy of its target.
     */
    public String pointer() {
        Deque<String> segments = new ArrayDeque<>();
        for (Node current = this; current.parent != null; current = current.parent) {
            segments.push(JsonPointers.escaped(current.key));
        }
        return segments.isEmpty() ? "" : "/" + String.join("/", segments);
    }

    /** Returns the location in the file that contains this value. */
    public SourceLocation location() {
        return original == null ? new SourceLocation(file, line, pointer()) : original.location();
    }

    /** Returns the value at a JSON pointer relative to this value. */
    public Optional<Node> at(String pointer) {
        Optional<Node> current = Optional.of(this);
        for (String segment : JsonPointers.segments(pointer)) {
            current = current.flatMap(node -> node.child(segment));
        }
        return current;
    }

    /**
     * Returns the location of the value at a JSON pointer relative to this value, or of the nearest ancestor that
     * exists.
     */
    public SourceLocation nearest(String pointer) {
        Node current = this;
        for (String segment : JsonPointers.segments(pointer)) {
            Optional<Node> child = current.child(segment);
            if (child.isEmpty()) {
                break;
            }
            current = child.get();
        }
        return current.location();
    }

    /** Returns the member with this name or the item with this index. */
    Optional<Node> child(String key) {
        return isList() ? item(key) : get(key);
    }

    /**
     * Replaces a reference by a copy of its target, which keeps the files and lines of the target. Members next to the
     * {@code $ref} take precedence over those of the target.
     */
    Node replaceChild(String key, Node target, Node reference) {
        Node copy = target.copy(this, key);
        reference.members().forEach((name, member) -> {
            if (!name.equals("$ref") && copy.isObject()) {
                copy.members().put(name, member.copy(copy, name));
            }
        });
        if (isList()) {
            items().set(Integer.parseInt(key), copy);
        } else {
            members().put(key, copy);
        }
        return copy;
    }

    private Node copy(Node newParent, String newKey) {
        if (isObject()) {
            Map<String, Node> copies = new LinkedHashMap<>();
            Node copy = new Node(file, newParent, newKey, line, copies, this);
            members().forEach((name, member) -> copies.put(name, member.copy(copy, name)));
            return copy;
        }
        if (isList()) {
            List<Node> copies = new ArrayList<>();
            Node copy = new Node(file, newParent, newKey, line, copies, this);
            items().forEach(item -> copies.add(item.copy(copy, item.key)));
            return copy;
        }
        return new Node(file, newParent, newKey, line, value, this);
    }

    private Optional<Node> item(String index) {
        return index.matches("\\d{1,9}") && Integer.parseInt(index) < items().size()
                ? Optional.of(items().get(Integer.parseInt(index)))
                : Optional.empty();
    }

    /**
     * Returns the value as maps, lists, strings, {@code BigDecimal}s, booleans and null. Results are equal if the JSON
     * values are equal.
     */
    public @Nullable Object plain() {
        if (isObject()) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            members().forEach((name, node) -> map.put(name, node.plain()));
            return map;
        }
        if (isList()) {
            List<@Nullable Object> list = new ArrayList<>();
            items().forEach(node -> list.add(node.plain()));
            return list;
        }
        return value instanceof BigDecimal number ? canonical(number) : value;
    }

    /** Returns the value as a Jackson tree, with members in the order of the file. */
    public JsonNode tree() {
        if (isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            members().forEach((name, member) -> object.set(name, member.tree()));
            return object;
        }
        if (isList()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            items().forEach(item -> list.add(item.tree()));
            return list;
        }
        if (value instanceof BigDecimal number) {
            return Numbers.tree(number);
        }
        if (value instanceof Boolean flag) {
            return JsonNodeFactory.instance.booleanNode(flag);
        }
        return value == null
                ? JsonNodeFactory.instance.nullNode()
                : JsonNodeFactory.instance.stringNode(value.toString());
    }

    /** Normalizes a number, so that 1, 1.0 and 1e0 are equal. */
    static BigDecimal canonical(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 && stripped.scale() > -400 ? stripped.setScale(0) : stripped;
    }

    /** Returns the value as compact JSON with sorted members. Equal values have equal strings. */
    public String json() {
        StringBuilder text = new StringBuilder();
        write(text);
        return text.toString();
    }

    private void write(StringBuilder text) {
        if (isObject()) {
            String separator = "{";
            for (Map.Entry<String, Node> member : new TreeMap<>(members()).entrySet()) {
                text.append(separator).append(Json.quoted(member.getKey())).append(':');
                member.getValue().write(text);
                separator = ",";
            }
            text.append(members().isEmpty() ? "{}" : "}");
        } else if (isList()) {
            String separator = "[";
            for (Node item : items()) {
                text.append(separator);
                item.write(text);
                separator = ",";
            }
            text.append(items().isEmpty() ? "[]" : "]");
        } else if (value instanceof String string) {
            text.append(Json.quoted(string));
        } else {
            text.append(value instanceof BigDecimal number ? canonical(number).toString() : String.valueOf(value));
        }
    }

    @Override
    public String toString() {
        return location() + " " + pointer();
    }
}
