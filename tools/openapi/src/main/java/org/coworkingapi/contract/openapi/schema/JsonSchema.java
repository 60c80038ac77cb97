package org.coworkingapi.contract.openapi.schema;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.JsonPath;
import org.coworkingapi.contract.openapi.document.JsonPointers;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.document.NodeReader;
import org.coworkingapi.contract.openapi.document.Numbers;
import org.coworkingapi.contract.openapi.document.SourceLocation;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** A schema of a document, with stricter and more permissive variants. */
public final class JsonSchema {

    /** A schema that allows any value. */
    public static final JsonSchema ANYTHING = of(JsonNodeFactory.instance.objectNode());

    private final Document document;
    private final Node source;
    private final SchemaVariant variant;
    private final Map<String, JsonSchema> derivedSchemas = new ConcurrentHashMap<>();
    private volatile @Nullable JsonNode resolved;
    private volatile @Nullable List<SchemaField> fields;

    private JsonSchema(Document document, Node source, SchemaVariant variant) {
        this.document = document;
        this.source = source;
        this.variant = variant;
    }

    /** Creates a schema from a node of a document, for values from this sender. */
    public static JsonSchema of(Document document, Node source, Sender sender) {
        SchemaVariant variant = SchemaVariant.of(sender);
        return document.derived(List.of(source, variant), () -> new JsonSchema(document, source, variant));
    }

    /** Creates a schema from a single OpenAPI 3.0 schema. */
    public static JsonSchema of(JsonNode schema) {
        return of(schema, SchemaVariant.of(Sender.ANY));
    }

    private static JsonSchema of(JsonNode schema, SchemaVariant variant) {
        Node node = NodeReader.of(Path.of("schema.json"), schema.toString());
        return new JsonSchema(Document.ofSchema(node), node, variant);
    }

    /** Returns the resolved schema without references and {@code allOf}, in the keywords of OpenAPI 3.0. */
    public JsonNode node() {
        JsonNode cached = resolved;
        if (cached == null) {
            cached = ResolvedSchema.of(document, source);
            resolved = cached;
        }
        return cached;
    }

    /**
     * Parses the value of a parameter or header as the type of this schema. Returns a string if the value does not have
     * this type.
     */
    public JsonNode read(String text) {
        return switch (node().path("type").asString("")) {
            case "integer" -> text.matches("-?(0|[1-9]\\d*)") ? number(text) : StringNode.valueOf(text);
            case "number" -> text.matches("-?(0|[1-9]\\d*)(\\.\\d+)?") ? number(text) : StringNode.valueOf(text);
            case "boolean" ->
                text.matches("true|false") ? BooleanNode.valueOf(text.equals("true")) : StringNode.valueOf(text);
            default -> StringNode.valueOf(text);
        };
    }

    private static JsonNode number(String text) {
        return Numbers.tree(new BigDecimal(text));
    }

    /** Returns the violations in the order of their locations; an empty list if the value is valid. */
    public List<SchemaViolation> violations(JsonNode value) {
        return SchemaValidator.of(document, variant).violations(source, value);
    }

    /** Returns a variant that rejects properties that the schema does not define. */
    public JsonSchema closed() {
        return derive("closed", variant.closed());
    }

    /** Returns a variant that requires every property. */
    public JsonSchema complete() {
        return derive("complete", variant.complete());
    }

    /** Returns a variant that requires no property, because contracts list only the fields that a consumer reads. */
    public JsonSchema partial() {
        return derive("partial", variant.partial());
    }

    private JsonSchema derive(String key, SchemaVariant newVariant) {
        return derivedSchemas.computeIfAbsent(key, ignored -> new JsonSchema(document, source, newVariant));
    }

    /** Returns a schema with the selected fields only, including their ancestors and descendants. */
    public JsonSchema only(Set<List<String>> paths) {
        return derivedSchemas.computeIfAbsent(
                "only "
                        + paths.stream()
                                .map(path -> String.join(".", path))
                                .sorted()
                                .toList(),
                key -> {
                    JsonNode pruned = node().deepCopy();
                    prune(pruned, List.of(), paths);
                    return of(pruned, variant);
                });
    }

    private static void prune(JsonNode schema, List<String> ancestors, Set<List<String>> paths) {
        if (schema.has("items")) {
            prune(schema.get("items"), ancestors, paths);
        }
        if (!(schema.path("properties") instanceof ObjectNode properties)) {
            return;
        }
        for (String name : List.copyOf(properties.propertyNames())) {
            List<String> path = append(ancestors, name);
            if (paths.contains(path)) {
                continue;
            }
            if (paths.stream()
                    .anyMatch(selected -> selected.size() > path.size()
                            && selected.subList(0, path.size()).equals(path))) {
                prune(properties.get(name), path, paths);
            } else {
                properties.remove(name);
            }
        }
        if (schema instanceof ObjectNode object && object.path("required").isArray()) {
            List<String> required = object.get("required")
                    .valueStream()
                    .map(JsonNode::asString)
                    .filter(properties::has)
                    .toList();
            object.remove("required");
            if (!required.isEmpty()) {
                required.forEach(object.putArray("required")::add);
            }
        }
    }

    /** Returns the schema of a part of a value, or an empty {@code Optional} if this schema does not define it. */
    public Optional<JsonSchema> part(String pointer) {
        JsonNode part = node();
        for (String segment : JsonPointers.segments(pointer)) {
            part = part.has("items")
                    ? part.get("items")
                    : part.path("properties").path(segment);
        }
        JsonNode schema = part;
        return schema.isMissingNode()
                ? Optional.empty()
                : Optional.of(derivedSchemas.computeIfAbsent(
                        pointer.replaceAll("/\\d+", "/0") + '/', key -> of(schema, variant)));
    }

    /**
     * Returns the location of the schema of a part of a value, or of its nearest ancestor that has a schema.
     *
     * @param pointer the JSON pointer of the part (RFC 6901)
     */
    public SourceLocation location(String pointer) {
        return source(pointer).location();
    }

    /** Returns the node with the schema of a part of a value, or of its nearest ancestor that has a schema. */
    public Node source(String pointer) {
        Node current = definition(source);
        for (String segment : JsonPointers.segments(pointer)) {
            Optional<Node> child = child(current, segment);
            if (child.isEmpty()) {
                break;
            }
            current = definition(child.get());
        }
        return current;
    }

    /** Returns the node of a keyword, or an empty {@code Optional} if the schema does not have it. */
    public Optional<Node> keyword(String keyword) {
        return AllOf.parts(document, source).stream()
                .flatMap(part -> part.get(keyword).stream())
                .findFirst();
    }

    private Optional<Node> child(Node schema, String segment) {
        List<Node> parts = AllOf.parts(document, schema);
        Optional<Node> items = segment.matches("\\d+")
                ? parts.stream().flatMap(part -> part.get("items").stream()).findFirst()
                : Optional.empty();
        return items.or(() -> Optional.ofNullable(AllOf.properties(parts).get(segment))
                .map(schemas -> schemas.get(schemas.size() - 1)));
    }

    private Node definition(Node schema) {
        Node target = document.resolve(schema);
        return target.get("allOf")
                .filter(parts ->
                        parts.items().size() == 1 && target.get("properties").isEmpty())
                .map(parts -> definition(parts.items().get(0)))
                .orElse(target);
    }

    /**
     * Returns every field that the schema defines itself or through {@code allOf}, in order, parents before children.
     * Fields of {@code oneOf} and {@code anyOf} alternatives are excluded, because tests must not expect them in every
     * value. {@code consumer.SchemaView} includes them, because their changes affect consumers.
     */
    public List<SchemaField> fields() {
        List<SchemaField> cached = fields;
        if (cached == null) {
            List<SchemaField> collected = new ArrayList<>();
            collect(node(), List.of(), JsonPath.ROOT, true, collected);
            cached = List.copyOf(collected);
            fields = cached;
        }
        return cached;
    }

    /** Returns the field at a JSON path with or without indices, or an empty {@code Optional} if there is none. */
    public Optional<SchemaField> field(String jsonPath) {
        String fieldPath = JsonPath.ofField(jsonPath).replaceAll("\\[\\*]$", "");
        return fields().stream().filter(field -> field.path().equals(fieldPath)).findFirst();
    }

    private static void collect(
            JsonNode schema, List<String> ancestors, String path, boolean required, List<SchemaField> fields) {
        if (schema.has("items")) {
            collect(schema.get("items"), ancestors, path + JsonPath.ITEM, required, fields);
        }
        Set<String> requiredNames =
                schema.path("required").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
        schema.path("properties").forEachEntry((name, property) -> {
            List<String> names = append(ancestors, name);
            SchemaField field = new SchemaField(
                    names,
                    path + JsonPath.member(name),
                    property,
                    property.path("nullable").asBoolean(false),
                    required && requiredNames.contains(name));
            fields.add(field);
            collect(property, names, field.path(), field.required(), fields);
        });
    }

    private static List<String> append(List<String> names, String name) {
        List<String> appended = new ArrayList<>(names);
        appended.add(name);
        return List.copyOf(appended);
    }

    /** Returns the path of each field as a list of names, as in field lists. */
    public Set<List<String>> fieldPaths() {
        Set<List<String>> paths = new HashSet<>();
        fields().forEach(field -> paths.add(field.names()));
        return paths;
    }
}
