package org.coworkingapi.client.test;

import java.util.Optional;
import java.util.OptionalLong;
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
        JsonNode defaultId =
                defaults.get("parameters").valueStream().findFirst().orElseThrow();
        JsonNode requestedId =
                overrides.path("parameters").valueStream().findFirst().orElse(defaultId);
        return Optional.of(new VerifiedResponse(
                null, operation, Long.parseLong(requestedId.stringValue()), token, example.shape(), (ObjectNode)
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
