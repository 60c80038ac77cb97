package org.coworkingapi.contract.verification.spec;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.coworkingapi.contract.verification.document.SourceFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An OpenAPI 3.0 document. */
public final class Spec {

    static final String UNKNOWN_PATH = "unknown-path:";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final SourceFile file;
    private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();
    private final List<Operation> operations = new ArrayList<>();

    private Spec(SourceFile file) {
        this.file = file;
        file.at("/paths").forEachEntry((template, item) -> item.forEachEntry((method, node) -> {
            if (METHODS.contains(method)) {
                operations.add(operation(template, method, item, node));
            }
        }));
    }

    /** @throws IllegalArgumentException if a reference leads nowhere or in a circle */
    public static Spec of(SourceFile file) {
        return new Spec(file);
    }

    public static Spec read(Path file) {
        return of(SourceFile.read(file));
    }

    public SourceFile file() {
        return file;
    }

    public List<Operation> operations() {
        return List.copyOf(operations);
    }

    /** The operation with that method and a path that matches. */
    public Optional<Operation> operation(String method, String path) {
        return operations.stream()
                .filter(operation -> operation.method().equals(method) && operation.match(path).isPresent()).findFirst();
    }

    /** The operations, of whatever method, whose path matches. */
    public List<Operation> at(String path) {
        return operations.stream().filter(operation -> operation.match(path).isPresent()).toList();
    }

    public Optional<Operation> operationOf(String folder) {
        return operations.stream().filter(operation -> operation.folder().equals(folder)).findFirst();
    }

    /** A schema by its name. */
    public JsonSchema schema(String name) {
        return schemaAt("/components/schemas/" + name);
    }

    /** The schema at a JSON pointer. */
    public JsonSchema schemaAt(String pointer) {
        JsonNode reference = file.at(pointer).path("$ref");
        return schemas.computeIfAbsent(reference.isMissingNode() ? pointer : local(reference.asString()),
                key -> new JsonSchema(expanded(file.at(pointer), List.of())));
    }

    /**
     * Where the schema of a part of a value is defined, or of the nearest part around it that the schema names.
     *
     * @param schema where the schema of the whole value is (RFC 6901)
     * @param value  the part, in the value (RFC 6901)
     */
    public String pointer(String schema, String value) {
        String at = definition(schema);
        for (String segment : value.isEmpty() ? new String[0] : value.substring(1).split("/")) {
            String below = at + (segment.matches("\\d+") && file.at(at).has("items") ? "/items" : "/properties/" + segment);
            if (file.at(below).isMissingNode()) {
                return at;
            }
            at = definition(below);
        }
        return at;
    }

    private String definition(String pointer) {
        String target = target(pointer);
        return file.at(target).path("allOf").size() == 1 ? definition(target + "/allOf/0") : target;
    }

    private Operation operation(String template, String method, JsonNode item, JsonNode node) {
        String pointer = "/paths/" + SourceFile.escaped(template) + '/' + method;
        List<Parameter> parameters = new ArrayList<>();
        for (String list : List.of(pointer.substring(0, pointer.lastIndexOf('/')) + "/parameters", pointer + "/parameters")) {
            for (int i = 0; i < file.at(list).size(); i++) {
                parameters.add(parameter(target(list + '/' + i)));
            }
        }
        Map<Integer, Response> responses = new TreeMap<>();
        node.path("responses").propertyNames().stream().filter(status -> status.matches("\\d{3}")).forEach(status ->
                responses.put(Integer.valueOf(status), response(Integer.parseInt(status), target(pointer + "/responses/" + status))));
        JsonNode security = node.has("security") ? node.get("security") : file.at("/security");
        return new Operation(node.path("operationId").asString(method + ' ' + template), method.toUpperCase(Locale.ROOT),
                template, List.copyOf(parameters), responses, !security.isEmpty(), pointer);
    }

    private Parameter parameter(String pointer) {
        JsonNode node = file.at(pointer);
        return new Parameter(node.path("name").asString(), node.path("in").asString(), node.path("required").asBoolean(false),
                schemaAt(pointer + "/schema"), node, pointer);
    }

    private Response response(int status, String pointer) {
        Map<String, Response.Header> headers = new LinkedHashMap<>();
        file.at(pointer + "/headers").propertyNames().forEach(name -> {
            String header = target(pointer + "/headers/" + SourceFile.escaped(name));
            headers.put(name, new Response.Header(file.at(header).path("required").asBoolean(false), schemaAt(header + "/schema"), header));
        });
        Map<String, Response.Body> bodies = new LinkedHashMap<>();
        file.at(pointer + "/content").propertyNames().forEach(type ->
                bodies.put(type, body(pointer + "/content/" + SourceFile.escaped(type))));
        return new Response(status, headers, bodies, pointer);
    }

    private Response.Body body(String pointer) {
        List<Response.Example> examples = new ArrayList<>();
        if (file.at(pointer).has("example")) {
            examples.add(new Response.Example("example", file.at(pointer + "/example"), Optional.empty(), Optional.empty(),
                    pointer + "/example"));
        }
        file.at(pointer + "/examples").propertyNames().forEach(name -> {
            String example = target(pointer + "/examples/" + SourceFile.escaped(name));
            examples.add(new Response.Example(name, file.at(example + "/value"),
                    file.at(example).path("x-provoked-by").asStringOpt(), file.at(example).path("x-shape").asStringOpt(),
                    example + "/value"));
        });
        return new Response.Body(schemaAt(pointer + "/schema"), examples, pointer);
    }

    /** Where a value is defined: itself, or what its {@code $ref} leads to. */
    private String target(String pointer) {
        JsonNode reference = file.at(pointer).path("$ref");
        return reference.isMissingNode() ? pointer : target(local(reference.asString()));
    }

    private String local(String reference) {
        String pointer = reference.startsWith("#") ? reference.substring(1) : "";
        if (pointer.isEmpty() || file.at(pointer).isMissingNode()) {
            throw new IllegalArgumentException(file + " refers to '" + reference + "', which is not in it.");
        }
        return pointer;
    }

    /** A copy of a schema with what its references lead to, and the bounds that its formats imply, which no validator checks. */
    private JsonNode expanded(JsonNode schema, List<String> through) {
        if (schema.has("$ref")) {
            String reference = schema.get("$ref").asString();
            if (through.contains(reference)) {
                throw new IllegalArgumentException(file + " refers to '" + reference + "' within itself.");
            }
            List<String> further = new ArrayList<>(through);
            further.add(reference);
            return expanded(file.at(local(reference)), further);
        }
        JsonNode copy = schema.deepCopy();
        if (copy instanceof ObjectNode object) {
            bound(object);
            for (String keyword : List.of("items", "additionalProperties", "not")) {
                if (object.path(keyword).isObject()) {
                    object.set(keyword, expanded(object.get(keyword), through));
                }
            }
            for (String keyword : List.of("allOf", "oneOf", "anyOf")) {
                for (int i = 0; i < object.path(keyword).size(); i++) {
                    object.withArray(keyword).set(i, expanded(object.get(keyword).get(i), through));
                }
            }
            object.path("properties").propertyNames().forEach(name ->
                    object.withObject("/properties").set(name, expanded(object.get("properties").get(name), through)));
        }
        return copy;
    }

    private static void bound(ObjectNode schema) {
        switch (schema.path("format").asString("")) {
            case "int32" -> bound(schema, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case "int64" -> bound(schema, Long.MIN_VALUE, Long.MAX_VALUE);
            default -> { }
        }
    }

    private static void bound(ObjectNode schema, long least, long most) {
        if (!schema.has("minimum")) {
            schema.put("minimum", least);
        }
        if (!schema.has("maximum")) {
            schema.put("maximum", most);
        }
    }
}
