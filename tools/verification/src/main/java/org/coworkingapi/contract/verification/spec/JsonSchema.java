package org.coworkingapi.contract.verification.spec;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.coworkingapi.contract.verification.document.SourceFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A schema of the spec without references, and the stricter and laxer schemas that follow from it. */
public final class JsonSchema {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(Dialects.getOpenApi30(), builder ->
            builder.schemaRegistryConfig(SchemaRegistryConfig.builder().locale(Locale.ROOT).formatAssertionsEnabled(true).build()));

    private final JsonNode node;
    private final Map<String, JsonSchema> derived = new ConcurrentHashMap<>();
    private volatile @Nullable Schema schema;
    private volatile @Nullable List<Field> fields;

    /** @param node with every reference replaced by what it refers to */
    public JsonSchema(JsonNode node) {
        this.node = node;
    }

    /** A schema that stands in no spec, and refers to nothing. */
    public static JsonSchema of(JsonNode node) {
        return new JsonSchema(node);
    }

    public JsonNode node() {
        return node;
    }

    /** What breaks this schema, in the order of places; empty if nothing does. */
    public List<Violation> violations(JsonNode value) {
        return compiled().validate(value.toString(), InputFormat.JSON).stream()
                .map(error -> new Violation(pointer(error), error.getKeyword(), message(error)))
                .distinct()
                .sorted(Comparator.comparing(Violation::pointer).thenComparing(Violation::keyword))
                .toList();
    }

    private Schema compiled() {
        Schema compiled = schema;
        if (compiled == null) {
            compiled = SCHEMAS.getSchema(node);
            schema = compiled;
        }
        return compiled;
    }

    private static String pointer(Error error) {
        String at = error.getInstanceLocation().toString();
        return error.getProperty() == null ? at : at + '/' + SourceFile.escaped(error.getProperty());
    }

    private static String message(Error error) {
        return switch (error.getKeyword()) {
            case "required" -> "is missing";
            case "additionalProperties" -> "is not in the spec";
            default -> error.getMessage();
        };
    }

    /** Refuses properties that the spec does not name. */
    public JsonSchema closed() {
        return changed("closed", object -> {
            if (!object.has("additionalProperties")) {
                object.put("additionalProperties", false);
            }
        });
    }

    /** Asks for every property. */
    public JsonSchema complete() {
        return changed("complete", object -> {
            ArrayNode required = object.putArray("required");
            object.get("properties").propertyNames().forEach(required::add);
        });
    }

    /** Asks for no property: a consumer lists what it reads. */
    public JsonSchema partial() {
        return changed("partial", object -> object.remove("required"));
    }

    /** Keeps the selected paths, and what is above and below them. */
    public JsonSchema only(Set<List<String>> paths) {
        return derived.computeIfAbsent("only " + paths.stream().map(path -> String.join(".", path)).sorted().toList(), key -> {
            ObjectNode pruned = node.deepCopy().asObject();
            prune(pruned, List.of(), paths);
            return new JsonSchema(pruned);
        });
    }

    private static void prune(JsonNode schema, List<String> at, Set<List<String>> paths) {
        JsonNode plain = plain(schema);
        if (plain.has("items")) {
            prune(plain.get("items"), at, paths);
        }
        if (!(plain.path("properties") instanceof ObjectNode properties)) {
            return;
        }
        for (String name : List.copyOf(properties.propertyNames())) {
            List<String> path = append(at, name);
            if (paths.contains(path)) {
                continue;
            }
            if (paths.stream().anyMatch(longer -> longer.size() > path.size() && longer.subList(0, path.size()).equals(path))) {
                prune(properties.get(name), path, paths);
            } else {
                properties.remove(name);
            }
        }
    }

    /** The schema of a part of a value; empty if this one names no such part. */
    public Optional<JsonSchema> part(String pointer) {
        JsonNode part = node;
        for (String segment : pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/")) {
            JsonNode plain = plain(part);
            part = plain.has("items") ? plain.get("items") : plain.path("properties").path(SourceFile.unescaped(segment));
        }
        JsonNode found = part;
        return found.isMissingNode() ? Optional.empty() : Optional.of(derived.computeIfAbsent(pointer.replaceAll("/\\d+", "/0") + '/',
                key -> new JsonSchema(found)));
    }

    private JsonSchema changed(String how, Consumer<ObjectNode> change) {
        return derived.computeIfAbsent(how, key -> {
            JsonNode copy = node.deepCopy();
            visit(copy, change);
            return new JsonSchema(copy);
        });
    }

    private static void visit(JsonNode schema, Consumer<ObjectNode> change) {
        if (schema instanceof ObjectNode object && object.path("properties").isObject()) {
            change.accept(object);
        }
        schema.path("properties").forEach(property -> visit(property, change));
        visitIfPresent(schema, "items", change);
        visitIfPresent(schema, "additionalProperties", change);
        schema.path("allOf").forEach(part -> visit(part, change));
    }

    private static void visitIfPresent(JsonNode schema, String keyword, Consumer<ObjectNode> change) {
        if (schema.has(keyword)) {
            visit(schema.get(keyword), change);
        }
    }

    /** Every field, parents before their children, in the schema's order. */
    public List<Field> fields() {
        List<Field> known = fields;
        if (known == null) {
            List<Field> collected = new ArrayList<>();
            collect(node, List.of(), "$", collected);
            known = List.copyOf(collected);
            fields = known;
        }
        return known;
    }

    /** The field at a JSON path with or without indices; empty if the schema has none. */
    public Optional<Field> field(String jsonPath) {
        String wanted = JsonPaths.ofField(jsonPath).replaceAll("\\[\\*]$", "");
        return fields().stream().filter(matches(wanted)).findFirst();
    }

    private static Predicate<Field> matches(String path) {
        return field -> field.path().equals(path);
    }

    private static void collect(JsonNode schema, List<String> at, String path, List<Field> fields) {
        JsonNode plain = plain(schema);
        if (plain.has("items")) {
            collect(plain.get("items"), at, path + "[*]", fields);
        }
        plain.path("properties").forEachEntry((name, property) -> {
            List<String> names = append(at, name);
            Field field = new Field(names, path + JsonPaths.ofPointer('/' + name).substring(1), plain(property),
                    property.path("nullable").asBoolean(false) || plain(property).path("nullable").asBoolean(false));
            fields.add(field);
            collect(property, names, field.path(), fields);
        });
    }

    /** The schema itself, or the only part of its {@code allOf}. */
    public static JsonNode plain(JsonNode schema) {
        return schema.path("allOf").size() == 1 ? plain(schema.get("allOf").get(0)) : schema;
    }

    private static List<String> append(List<String> names, String name) {
        List<String> longer = new ArrayList<>(names);
        longer.add(name);
        return List.copyOf(longer);
    }

    /** The names of all fields that are objects' properties, as {@code TeamMembers.FullName}. */
    public Set<List<String>> names() {
        Set<List<String>> names = new HashSet<>();
        fields().forEach(field -> names.add(field.names()));
        return names;
    }
}
