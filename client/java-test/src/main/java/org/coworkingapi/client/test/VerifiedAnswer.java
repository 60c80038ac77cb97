package org.coworkingapi.client.test;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A good answer that the server was verified to give, or at least the part of it that somebody reads.
 *
 * @param consumer whose contract says so; null if the spec does
 * @param token the name of the token that was sent
 * @param shape the {@code _shape} that was sent; null for none
 */
record VerifiedAnswer(
        @Nullable String consumer,
        Operation operation,
        long id,
        String token,
        @Nullable String shape,
        ObjectNode body) {

    static Optional<VerifiedAnswer> of(Stub stub) {
        String token = stub.token();
        return stub.status() < 300 && token != null && stub.plainId().isPresent()
                ? Optional.of(new VerifiedAnswer(
                        stub.consumer(), stub.operation(), stub.plainId().getAsLong(), token, stub.shape(), (ObjectNode)
                                stub.body()))
                : Optional.empty();
    }

    boolean isAbout(Subject subject) {
        return operation == subject.operation() && id == subject.id();
    }
}
