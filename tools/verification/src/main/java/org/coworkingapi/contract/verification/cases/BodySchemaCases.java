package org.coworkingapi.contract.verification.cases;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.document.JsonPath;
import org.coworkingapi.contract.openapi.document.JsonPointers;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.http.BodyFormat;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.Response;
import org.coworkingapi.contract.openapi.schema.JsonSchema;
import org.coworkingapi.contract.openapi.schema.SchemaViolation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Generates test cases for the schema of a body. For each keyword of each part of the body, one body violates the
 * keyword and one is at its limit.
 */
final class BodySchemaCases {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    /** Keeps bodies below the limits of common servers, such as 1 MB in nginx. */
    private static final int MAX_BYTES = 100_000;

    private static final String UNKNOWN_PROPERTY = "noSuchProperty";
    /** The keywords that {@link #visit} handles itself. */
    private static final Set<String> STRUCTURE = Set.of("properties", "required", "items", "additionalProperties");

    private final CaseCollector collector;
    private final FixtureRequests fixture;
    private final SampleRequest successfulRequest;
    private final Operation operation;
    private final Response.Body body;

    BodySchemaCases(
            CaseCollector collector, FixtureRequests fixture, SampleRequest successfulRequest, Response.Body body) {
        this.collector = collector;
        this.fixture = fixture;
        this.successfulRequest = successfulRequest;
        this.operation = successfulRequest.operation();
        this.body = body;
    }

    void generate() {
        visit(body.schema().node(), "", successfulRequest.body(), true);
    }

    /** Generates the cases for a part of the body and for its own parts. */
    private void visit(JsonNode schema, String pointer, JsonNode value, boolean isRoot) {
        if (!isRoot || !value.isObject()) {
            addNullCase(schema, pointer);
        }
        schema.propertyNames().stream()
                .filter(keyword -> !STRUCTURE.contains(keyword))
                .filter(keyword -> !KeywordValues.ANNOTATIONS.contains(keyword) && !keyword.startsWith("x-"))
                .forEach(keyword -> addKeywordCases(schema, pointer, value, keyword));
        if (value.isObject()) {
            visitProperties(schema, pointer, value);
        } else if (value.isArray() && schema.has("items")) {
            if (value.isEmpty()) {
                collector.skip(
                        operation,
                        location(pointer + "/0"),
                        "The list is empty in the successful request, so the schema of its elements is not tested.");
            } else {
                visit(schema.get("items"), pointer + "/0", value.get(0), false);
            }
        }
    }

    private void visitProperties(JsonNode schema, String pointer, JsonNode value) {
        schema.path("properties").forEachEntry((name, property) -> {
            String child = pointer + '/' + JsonPointers.escaped(name);
            if (property.path("readOnly").asBoolean(false)) {
                return;
            }
            boolean isRequired = schema.path("required")
                    .valueStream()
                    .anyMatch(required -> required.asString().equals(name));
            addPresenceCase(child, value.has(name), isRequired);
            JsonNode sample = value.has(name) ? value.get(name) : sample(child, property);
            if (sample.isMissingNode()) {
                collector.skip(
                        operation,
                        location(child),
                        "The successful request does not have this property, and its schema has no example.");
            } else {
                visit(property, child, sample, false);
            }
        });
        JsonNode additional = schema.path("additionalProperties");
        if (additional.isBoolean() && !additional.asBoolean()) {
            String child = pointer + '/' + UNKNOWN_PROPERTY;
            addViolating("additionalProperties", "an unknown property", child, StringNode.valueOf("x"));
        }
    }

    private void addPresenceCase(String pointer, boolean isPresent, boolean isRequired) {
        if (isRequired) {
            addViolating("required", "missing", pointer, MissingNode.getInstance());
        } else if (isPresent) {
            addSatisfying(JsonPath.ofPointer(pointer) + " is omitted", pointer, MissingNode.getInstance());
        }
    }

    private void addNullCase(JsonNode schema, String pointer) {
        if (schema.path("nullable").asBoolean(false)) {
            addSatisfying(JsonPath.ofPointer(pointer) + " is null", pointer, NODES.nullNode());
        } else if (isJson()) {
            addViolating("type", "null", pointer, NODES.nullNode());
        }
    }

    private boolean isJson() {
        return BodyFormat.of(successfulRequest.mediaType()) == BodyFormat.JSON;
    }

    private void addKeywordCases(JsonNode schema, String pointer, JsonNode value, String keyword) {
        Map<String, List<JsonNode>> violating = violatingValues(schema, pointer, value, keyword);
        boolean isTested = false;
        for (Map.Entry<String, List<JsonNode>> candidates : violating.entrySet()) {
            Optional<JsonNode> candidate = candidates.getValue().stream()
                    .filter(node -> isViolated(keyword, pointer, node))
                    .min(Comparator.comparing(node -> violations(pointer, node).size()));
            isTested |= candidate.isPresent();
            candidate.ifPresent(node -> addViolating(keyword, candidates.getKey(), pointer, node));
        }
        if (!isTested && !isSatisfiedByEveryValue(schema, keyword)) {
            collector.addImpossible(
                    operation,
                    location(pointer),
                    source(pointer, keyword),
                    "No value that violates the keyword '" + keyword + "' of " + JsonPath.ofPointer(pointer)
                            + " could be generated, so the keyword is not tested.",
                    "Give the property a valid example from which an invalid value can be derived, such as a value close to the limit.");
        }
        satisfyingValues(schema, pointer, value, keyword)
                .forEach((label, candidates) -> candidates.stream()
                        .filter(node -> violations(pointer, node).isEmpty())
                        .findFirst()
                        .ifPresent(node -> addSatisfying(
                                JsonPath.ofPointer(pointer) + " satisfies " + keyword + ": " + label, pointer, node)));
    }

    /** Returns whether every value in the media type of the request satisfies the keyword. */
    private boolean isSatisfiedByEveryValue(JsonNode schema, String keyword) {
        boolean allowsEmptyList =
                keyword.equals("minItems") && schema.path(keyword).asInt(0) == 0;
        boolean allowsEqualElements =
                keyword.equals("uniqueItems") && !schema.path(keyword).asBoolean(false);
        boolean isFormString = keyword.equals("type") && !isJson();
        return allowsEmptyList
                || allowsEqualElements
                || isFormString
                || (!keyword.equals("type") && KeywordValues.isSatisfiedByAnyString(keyword, schema));
    }

    private Map<String, List<JsonNode>> violatingValues(
            JsonNode schema, String pointer, JsonNode value, String keyword) {
        Map<String, List<JsonNode>> values = new LinkedHashMap<>();
        switch (keyword) {
            case "type" -> wrongTypes(schema).forEach(node -> values.put(node.toString(), List.of(node)));
            case "minItems", "maxItems", "uniqueItems" ->
                new ListValues(schema, value)
                        .violating(keyword)
                        .ifPresent(list -> values.put(listLabel(list), List.of(list)));
            default ->
                keywordValues(schema, pointer, value)
                        .violating(keyword)
                        .forEach(candidate -> values.put(candidate.label(), nodes(schema, candidate)));
        }
        return values;
    }

    private Map<String, List<JsonNode>> satisfyingValues(
            JsonNode schema, String pointer, JsonNode value, String keyword) {
        Map<String, List<JsonNode>> values = new LinkedHashMap<>();
        if (keyword.equals("minItems") || keyword.equals("maxItems")) {
            new ListValues(schema, value)
                    .satisfying(keyword)
                    .ifPresent(list -> values.put(listLabel(list), List.of(list)));
        } else {
            keywordValues(schema, pointer, value)
                    .satisfying(keyword)
                    .forEach(candidate -> values.put(candidate.label(), nodes(schema, candidate)));
        }
        return values;
    }

    private static String listLabel(ArrayNode list) {
        return list.size() + (list.size() == 1 ? " element" : " elements");
    }

    private KeywordValues keywordValues(JsonNode schema, String pointer, JsonNode value) {
        JsonSchema part = body.schema().part(pointer).orElse(JsonSchema.ANYTHING);
        Stream<String> preferred = Stream.of(value, schema.path("example"))
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asString);
        return new KeywordValues(schema, ValidValues.of(part, preferred), MAX_BYTES);
    }

    /** Returns values of other types, including values that a lenient server would convert to the correct type. */
    private List<JsonNode> wrongTypes(JsonNode schema) {
        if (!isJson()) {
            return nodes(schema, TestValues.of("abc", "abc", "1.5"));
        }
        StringNode string = StringNode.valueOf("abc");
        return switch (schema.path("type").asString("")) {
            case "string" -> List.of(NODES.numberNode(5), NODES.objectNode());
            case "integer" -> List.of(string, NODES.numberNode(1.5), NODES.arrayNode());
            case "number" -> List.of(string, NODES.booleanNode(true), NODES.arrayNode());
            case "boolean" -> List.of(string, NODES.numberNode(1), NODES.objectNode());
            case "array" -> List.of(string, NODES.objectNode());
            default -> List.of(string, NODES.arrayNode());
        };
    }

    /**
     * Converts strings to values of a schema. Strings with spaces at an end come last, because servers may remove them.
     */
    private static List<JsonNode> nodes(JsonNode schema, TestValues values) {
        JsonSchema typed = JsonSchema.of(schema);
        return values.values().stream()
                .sorted(Comparator.comparing(value -> !value.equals(value.strip())))
                .map(typed::read)
                .toList();
    }

    /** Returns a value for an optional property that the successful request does not have. */
    private JsonNode sample(String pointer, JsonNode schema) {
        if (schema.has("example")) {
            return schema.get("example");
        }
        JsonSchema part = body.schema().part(pointer).orElse(JsonSchema.ANYTHING);
        return ValidValues.of(part, Stream.empty()).stream()
                .findFirst()
                .map(part::read)
                .orElse(MissingNode.getInstance());
    }

    private boolean isViolated(String keyword, String pointer, JsonNode value) {
        return KeywordValues.isViolated(
                keyword,
                violations(pointer, value).stream()
                        .filter(violation -> violation.pointer().equals(pointer)
                                || violation.at().equals(pointer))
                        .toList());
    }

    private List<SchemaViolation> violations(String pointer, JsonNode value) {
        SampleRequest request = successfulRequest.withBody(changed(pointer, value));
        return operation
                .documentedRequestBody()
                .flatMap(documented -> documented.read(
                        request.mediaType(), BodyFormat.of(request.mediaType()).write(request.body())))
                .map(body.schema()::violations)
                .orElse(List.of());
    }

    private void addViolating(String keyword, String label, String pointer, JsonNode value) {
        if (!isViolated(keyword, pointer, value)) {
            return;
        }
        collector.addRejected(
                prefix() + JsonPath.ofPointer(pointer) + " violates " + keyword + ": " + label,
                operation,
                location(pointer),
                source(pointer, keyword),
                successfulRequest.withBody(changed(pointer, value)).request());
    }

    private void addSatisfying(String name, String pointer, JsonNode value) {
        if (!violations(pointer, value).isEmpty()) {
            return;
        }
        String member = JsonPointers.segments(pointer).stream().findFirst().orElse("");
        SampleRequest request = successfulRequest.withBody(changed(pointer, value));
        Optional<ExpectedResponse> unknownMemberResponse = fixture.unknownMemberResponse(operation, member)
                .filter(error -> !request.body()
                                .path(member)
                                .equals(successfulRequest.body().path(member))
                        && !request.body().path(member).isMissingNode());
        if (unknownMemberResponse.isPresent()) {
            collector.add(
                    prefix() + name,
                    operation,
                    location(pointer),
                    source(pointer, ""),
                    request.request(),
                    unknownMemberResponse.get());
        } else {
            collector.add(prefix() + name, operation, location(pointer), source(pointer, ""), request.request());
        }
    }

    /** Returns the prefix of case names: the media type if the operation has several, otherwise an empty string. */
    private String prefix() {
        boolean hasSeveral = operation
                .documentedRequestBody()
                .filter(documented -> documented.bodies().size() > 1)
                .isPresent();
        return hasSeveral ? successfulRequest.mediaType() + ' ' : "";
    }

    /** Returns the successful body with a new value at a location. A missing node removes the old value. */
    private JsonNode changed(String pointer, JsonNode value) {
        if (pointer.isEmpty()) {
            return value;
        }
        JsonNode copy = successfulRequest.body().deepCopy();
        int slash = pointer.lastIndexOf('/');
        JsonNode parent = copy.at(pointer.substring(0, slash));
        String key = JsonPointers.segments(pointer)
                .get(JsonPointers.segments(pointer).size() - 1);
        if (parent instanceof ArrayNode list) {
            list.set(Integer.parseInt(key), value);
        } else if (parent instanceof ObjectNode object && value.isMissingNode()) {
            object.remove(key);
        } else if (parent instanceof ObjectNode object) {
            object.set(key, value);
        }
        return copy;
    }

    private static String location(String pointer) {
        return "body " + JsonPath.ofPointer(pointer);
    }

    /** Returns the node of a keyword in the spec, or the node of the schema if it does not have the keyword itself. */
    private Node source(String pointer, String keyword) {
        Node schema = body.schema().source(pointer);
        return schema.get(keyword).orElse(schema);
    }
}
