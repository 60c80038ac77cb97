package org.coworkingapi.client.test;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A verified successful response, or the part of it that a consumer reads.
 *
 * @param consumer the consumer whose contract verifies the response; null for an example of the spec
 * @param token the name of the request's token
 * @param shape the {@code _shape} of the request; null for none
 */
record VerifiedResponse(
        @Nullable String consumer,
        Operation operation,
        long id,
        String token,
        @Nullable String shape,
        ObjectNode body) {

    static Optional<VerifiedResponse> of(ContractStub stub) {
        String token = stub.token();
        return stub.status() < 300 && token != null && stub.requestedId().isPresent()
                ? Optional.of(new VerifiedResponse(
                        stub.consumer(),
                        stub.operation(),
                        stub.requestedId().getAsLong(),
                        token,
                        stub.shape(),
                        (ObjectNode) stub.body()))
                : Optional.empty();
    }

    boolean isAbout(ProfileKey key) {
        return operation == key.operation() && id == key.id();
    }
}
