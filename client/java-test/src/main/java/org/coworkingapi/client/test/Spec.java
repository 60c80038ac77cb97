package org.coworkingapi.client.test;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The spec that the kit was built with. The build of the server verifies the examples in the spec. */
final class Spec {

    private static final JsonNode ROOT =
            Json.resource("META-INF/org.coworkingapi/coworking-api-client-java-test/openapi.json");

    private static final JsonNode SHAPE = ROOT.at("/components/schemas/Shape");
    private static final Pattern SHAPE_PATTERN =
            Pattern.compile(SHAPE.get("pattern").stringValue());

    private Spec() {}

    /**
     * An example response in the spec.
     *
     * @param name the name of the example
     * @param shape the {@code _shape} of the request; null for none
     */
    record Example(
            String name,
            int status,
            Map<String, String> headers,
            @Nullable String shape,
            JsonNode body) {}

    /** Returns whether a string is a valid value of {@code _shape}. */
    static boolean isShape(String value) {
        return value.length() <= SHAPE.get("maxLength").intValue()
                && SHAPE_PATTERN.matcher(value).matches();
    }

    /** Returns the names of the path parameters of an operation, in their order. */
    static List<String> pathParameters(String operationId) {
        return Pattern.compile("\\{(\\w+)}")
                .matcher(operation(operationId).getKey())
                .results()
                .map(parameter -> parameter.group(1))
                .toList();
    }

    /** Returns the names of the parameters in the query of an operation. */
    static List<String> queryParameters(String operationId) {
        return operation(operationId)
                .getValue()
                .path("parameters")
                .valueStream()
                .map(Spec::resolve)
                .filter(parameter -> parameter.path("in").asString("").equals("query"))
                .map(parameter -> parameter.get("name").stringValue())
                .toList();
    }

    /** Returns the example responses of an operation, including example values of their headers. */
    static List<Example> examples(String operationId) {
        List<Example> examples = new ArrayList<>();
        operation(operationId).getValue().get("responses").forEachEntry((status, reference) -> {
            JsonNode response = resolve(reference);
            response.path("content").forEachEntry((mediaType, content) -> {
                Map<String, String> headers = headers(response);
                headers.put("Content-Type", mediaType);
                content.path("examples")
                        .forEachEntry((name, example) -> examples.add(new Example(
                                name,
                                Integer.parseInt(status),
                                headers,
                                resolve(example).path("x-shape").stringValue(null),
                                resolve(example).get("value"))));
            });
        });
        return examples;
    }

    /** Returns example values of the headers of a response; none if the spec does not have the response. */
    static Map<String, String> headers(String operationId, int status) {
        return headers(
                resolve(operation(operationId).getValue().get("responses").path(String.valueOf(status))));
    }

    private static Map<String, String> headers(JsonNode response) {
        Map<String, String> headers = new LinkedHashMap<>();
        response.path("headers")
                .forEachEntry((name, header) ->
                        headers.put(name, resolve(header).path("example").asString("")));
        return headers;
    }

    private static Map.Entry<String, JsonNode> operation(String operationId) {
        return ROOT.get("paths")
                .propertyStream()
                .flatMap(path -> path.getValue().valueStream().map(member -> Map.entry(path.getKey(), member)))
                .filter(operation ->
                        operation.getValue().path("operationId").asString("").equals(operationId))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? resolve(ROOT.at(node.get("$ref").stringValue().substring(1))) : node;
    }
}
