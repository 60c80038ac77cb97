package org.coworkingapi.client;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.coworkingapi.contract.openapi.operation.Spec;
import tools.jackson.databind.JsonNode;

/** Paths, codes and examples from the spec, so that tests need no copy of them. */
final class ApiSpec {

    static final Spec SPEC = Spec.read(Path.of("../../api/openapi.yaml"));

    private ApiSpec() {}

    /** An example of an error response. */
    record Error(Operation operation, int status, Map<String, String> headers, JsonNode body) {

        String code() {
            return body.get("code").stringValue();
        }

        @Override
        public String toString() {
            return operation.id() + " " + status + " " + code();
        }
    }

    static JsonNode example(String name) {
        return SPEC.file().at("/components/examples/" + name + "/value");
    }

    /** Returns the example of a successful response. */
    static JsonNode success(Operation operation) {
        return successfulResponse(operation).examples().get(0).value();
    }

    static boolean hasBody(Operation operation) {
        return !successfulResponse(operation).bodies().isEmpty();
    }

    private static org.coworkingapi.contract.openapi.operation.Response successfulResponse(Operation operation) {
        return SPEC.operation(operation.method(), operation.template())
                .orElseThrow()
                .success();
    }

    static List<String> properties(String schema) {
        return List.copyOf(SPEC.schema(schema).node().get("properties").propertyNames());
    }

    static List<String> errorCodes() {
        return SPEC.schema("ErrorCode")
                .node()
                .get("enum")
                .valueStream()
                .map(JsonNode::stringValue)
                .toList();
    }

    /** Returns each operation as its id, a space and its path. */
    static List<String> operations() {
        return SPEC.operations().stream()
                .map(operation -> operation.id() + " " + operation.template())
                .toList();
    }

    /** Returns the examples of all error responses. */
    static List<Error> errors() {
        List<Error> errors = new ArrayList<>();
        for (Operation operation : Operation.values()) {
            SPEC.operation(operation.method(), operation.template()).orElseThrow().responses().values().stream()
                    .filter(response -> response.status() >= 400)
                    .forEach(response -> {
                        Map<String, String> headers = new TreeMap<>();
                        response.headers()
                                .forEach((name, header) ->
                                        headers.put(name, header.node().text("example")));
                        response.examples()
                                .forEach(example ->
                                        errors.add(new Error(operation, response.status(), headers, example.value())));
                    });
        }
        return errors;
    }
}
