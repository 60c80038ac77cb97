package org.coworkingapi.client.test;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An example of the spec. Its request, if any, is in the fixture's {@code requests.json}. */
record VerifiedExample(Operation operation, Spec.Example example) {

    /** Returns this example as a successful response; empty if it is an error or has no request. */
    Optional<VerifiedResponse> response(JsonNode requests) {
        JsonNode overrides = requests.at("/" + operation.id() + "/shows/" + example.name());
        if (example.status() >= 300 || overrides.isMissingNode()) {
            return Optional.empty();
        }
        JsonNode defaults = requests.at("/" + operation.id() + "/succeeds");
        String token = overrides.path("token").asString(defaults.get("token").stringValue());
        Map<String, String> parameters = new TreeMap<>();
        defaults.path("parameters").forEachEntry((name, value) -> parameters.put(name, value.asString()));
        overrides.path("parameters").forEachEntry((name, value) -> parameters.put(name, value.asString()));
        List<String> pathValues = Spec.pathParameters(operation.id()).stream()
                .map(name -> Objects.requireNonNull(parameters.remove(name), name))
                .toList();
        return Optional.of(new VerifiedResponse(
                null,
                null,
                new StubKey(operation, pathValues),
                parameters,
                token,
                example.shape(),
                RequestCondition.NONE,
                example.status(),
                example.headers(),
                example.body()));
    }

    /** Returns this example as an error; empty if it is a successful response. */
    Optional<VerifiedError> error() {
        return example.status() < 400
                ? Optional.empty()
                : Optional.of(new VerifiedError(
                        null, null, operation, null, null, example.status(), example.headers(), (ObjectNode)
                                example.body()));
    }
}
