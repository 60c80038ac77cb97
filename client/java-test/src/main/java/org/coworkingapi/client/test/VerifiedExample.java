package org.coworkingapi.client.test;

import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An example of the spec. The file {@code requests.json} of the fixture defines the request for each example. */
record VerifiedExample(Operation operation, Spec.Example example) {

    /** Returns this example as a successful response; empty if it is an error or has no request. */
    Optional<VerifiedResponse> response(JsonNode requests) {
        JsonNode change = requests.at("/" + operation.id() + "/shows/" + example.name());
        if (example.status() >= 300 || change.isMissingNode()) {
            return Optional.empty();
        }
        JsonNode succeeding = requests.at("/" + operation.id() + "/succeeds");
        String token = change.path("token").asString(succeeding.get("token").stringValue());
        JsonNode id = succeeding.get("parameters").valueStream().findFirst().orElseThrow();
        JsonNode changed = change.path("parameters").valueStream().findFirst().orElse(id);
        return Optional.of(new VerifiedResponse(
                null, operation, Long.parseLong(changed.stringValue()), token, example.shape(), (ObjectNode)
                        example.body()));
    }

    /** Returns this example as an error; empty if it is a successful response. */
    Optional<VerifiedError> error() {
        return example.status() < 400
                ? Optional.empty()
                : Optional.of(new VerifiedError(
                        null, operation, OptionalLong.empty(), null, example.status(), example.headers(), (ObjectNode)
                                example.body()));
    }
}
