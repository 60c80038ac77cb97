package org.coworkingapi.client.test;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A verified successful response, or the part of it that a consumer reads.
 *
 * @param consumer the consumer whose contract verifies the response; null for an example of the spec
 * @param query the query parameters of the request except {@code _shape}
 * @param token the name of the request's token
 * @param shape the {@code _shape} of the request; null for none
 * @param body the body; a missing node for none
 */
record VerifiedResponse(
        @Nullable String consumer,
        StubKey key,
        Map<String, String> query,
        String token,
        @Nullable String shape,
        int status,
        JsonNode body) {

    static Optional<VerifiedResponse> of(ContractStub stub) {
        String token = stub.token();
        return stub.status() < 300 && token != null
                ? stub.key()
                        .map(key -> new VerifiedResponse(
                                stub.consumer(), key, stub.query(), token, stub.shape(), stub.status(), stub.body()))
                : Optional.empty();
    }

    VerifiedResponse withBody(JsonNode newBody) {
        return new VerifiedResponse(consumer, key, query, token, shape, status, newBody);
    }
}
