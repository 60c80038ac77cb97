package org.coworkingapi.verification.spec;

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
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A schema of the spec without references, and the stricter and laxer schemas that follow from it. */
public final class JsonSchema {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(Dialects.getOpenApi30(), builder ->
            builder.schemaRegistryConfig(SchemaRegistryConfig.builder().locale(Locale.ROOT).formatAssertionsEnabled(true).build()));

    private final JsonNode node;
    private final Schema schema;

    /** @param node with every reference replaced by what it refers to */
    public JsonSchema(JsonNode node) {
        this.node = node;
        this.schema = SCHEMAS.getSchema(node);
    }

    public JsonNode node() {
        return node;
    }

    /** What breaks this schema, in the order of places; empty if nothing does. */
    public List<Violation> violations(JsonNode value) {
        return schema.validate(value.toString(), InputFormat.JSON).stream()
                .map(error -> new Violation(pointer(error), error.getKeyword(), message(error)))
                .distinct()
                .sorted(Comparator.comparing(Violation::pointer).thenComparing(Violation::keyword))
                .toList();
    }

    private static String pointer(com.networknt.schema.Error error) {
        String at = error.getInstanceLocation().toString();
        return error.getProperty() == null ? at : at + '/' + org.coworkingapi.verification.document.SourceFile.escaped(error.getProperty());
    }

    private static String message(com.networknt.schema.Error error) {
        return switch (error.getKeyword()) {
            case "required" -> "is missing";
            case "additionalProperties" -> "is not in the spec";
            default -> error.getMessage();
        };
    }

    /** Refuses properties that the spec does not name. */
    public JsonSchema closed() {
        return changed(object -> {
            if (!object.has("additionalProperties")) {
                object.put("additionalProperties", false);
            }
        });
    }

    /** Asks for every property. */
    public JsonSchema complete() {
        return changed(object -> {
            ArrayNode required = object.putArray("required");
            object.get("properties").propertyNames().forEach(required::add);
        });
    }

    /** Asks for no property: a consumer lists what it reads. */
    public JsonSchema partial() {
        return changed(object -> object.remove("required"));
    }

    /** Keeps the selected paths, and what is above and below them. */
    public JsonSchema only(Set<List<String>> paths) {
        ObjectNode pruned = node.deepCopy().asObject();
        prune(pruned, List.of(), paths);
        return new JsonSchema(pruned);
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

    private JsonSchema changed(Consumer<ObjectNode> change) {
        JsonNode copy = node.deepCopy();
        visit(copy, change);
        return new JsonSchema(copy);
    }

    private static void visit(JsonNode schema, Consumer<ObjectNode> change) {
        if (schema instanceof ObjectNode object && object.path("properties").isObject()) {
            change.accept(object);
        }
        schema.path("properties").forEach(property -> visit(property, change));
        visitIfPresent(schema, "items", change);
        schema.path("allOf").forEach(part -> visit(part, change));
    }

    private static void visitIfPresent(JsonNode schema, String keyword, Consumer<ObjectNode> change) {
        if (schema.has(keyword)) {
            visit(schema.get(keyword), change);
        }
    }

    /** Every field, parents before their children, in the schema's order. */
    public List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        collect(node, List.of(), "$", fields);
        return fields;
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
