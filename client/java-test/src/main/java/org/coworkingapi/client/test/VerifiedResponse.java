package org.coworkingapi.client.test;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A verified successful response, or the part of it that a consumer reads.
 *
 * @param consumer the consumer whose contract verifies the response; null for an example of the spec
 * @param contract the contract; null for an example of the spec, and for a body of several contracts
 * @param query the query parameters of the request except {@code _shape}
 * @param token the name of the request's token
 * @param shape the {@code _shape} of the request; null for none
 * @param condition the conditions on the header {@code If-Match} and the body of the request
 * @param headers the headers of the response, with those that the spec requires
 * @param body the body; a missing node for none
 */
record VerifiedResponse(
        @Nullable String consumer,
        @Nullable String contract,
        StubKey key,
        Map<String, String> query,
        String token,
        @Nullable String shape,
        RequestCondition condition,
        int status,
        Map<String, String> headers,
        JsonNode body) {

    static Optional<VerifiedResponse> of(ContractStub stub) {
        String token = stub.token();
        return stub.status() < 300 && token != null
                ? stub.key()
                        .map(key -> new VerifiedResponse(
                                stub.consumer(),
                                stub.contract(),
                                key,
                                stub.query(),
                                token,
                                stub.shape(),
                                RequestCondition.of(stub.mapping()),
                                stub.status(),
                                headers(stub),
                                stub.body()))
                : Optional.empty();
    }

    private static Map<String, String> headers(ContractStub stub) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(Spec.headers(stub.operation().id(), stub.status()));
        headers.putAll(stub.headers());
        return headers;
    }

    /** @param bodyContract the contract that has the body; null for a body of several contracts */
    VerifiedResponse withBody(JsonNode newBody, @Nullable String bodyContract) {
        return new VerifiedResponse(
                consumer, bodyContract, key, query, token, shape, condition, status, headers, newBody);
    }
}
