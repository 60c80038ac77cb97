package org.coworkingapi.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The spec, so that paths, codes and bodies of the tests are never a second list. */
final class Spec {

    private static final JsonNode DOCUMENT = read();

    private Spec() {
    }

    /** An example answer that is an error, of one operation. */
    record ErrorExample(Operation operation, int status, Map<String, String> headers, JsonNode body) {

        @Override
        public String toString() {
            return operation.id() + " " + status + " " + body.get("code").stringValue();
        }
    }

    static JsonNode example(String name) {
        return DOCUMENT.at("/components/examples/" + name + "/value");
    }

    static List<String> properties(String schema) {
        return List.copyOf(DOCUMENT.at("/components/schemas/" + schema + "/properties").propertyNames());
    }

    static List<String> errorCodes() {
        return DOCUMENT.at("/components/schemas/ErrorCode/enum").valueStream().map(JsonNode::stringValue).toList();
    }

    /** Operation ids, each with its path after a blank. */
    static List<String> operations() {
        List<String> operations = new ArrayList<>();
        DOCUMENT.get("paths").forEachEntry((path, item) ->
            item.forEach(operation -> operations.add(operation.get("operationId").stringValue() + " " + path)));
        return operations;
    }

    /** Every error that the spec documents: operation, status, code. */
    static List<ErrorExample> errors() {
        List<ErrorExample> errors = new ArrayList<>();
        for (Operation operation : Operation.values()) {
            DOCUMENT.get("paths").get(operation.template()).at("/get/responses").forEachEntry((status, reference) -> {
                if (!status.startsWith("2")) {
                    JsonNode response = resolve(reference);
                    Map<String, String> headers = new TreeMap<>();
                    response.path("headers").forEachEntry((name, header) ->
                        headers.put(name, resolve(header).get("example").asString()));
                    response.at("/content/application~1problem+json/examples").forEach(example -> errors.add(
                        new ErrorExample(operation, Integer.parseInt(status), headers, resolve(example).get("value"))));
                }
            });
        }
        return errors;
    }

    private static JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? DOCUMENT.at(node.get("$ref").stringValue().substring(1)) : node;
    }

    private static JsonNode read() {
        try (InputStream yaml = Spec.class.getResourceAsStream("/openapi.yaml")) {
            return new YAMLMapper().readTree(Objects.requireNonNull(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
