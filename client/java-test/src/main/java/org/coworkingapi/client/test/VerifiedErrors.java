package org.coworkingapi.client.test;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.coworkingapi.client.model.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Finds verified error responses, and prefers those from the contracts of the stub's consumers. */
final class VerifiedErrors {

    private final List<VerifiedError> errors;

    VerifiedErrors(VerifiedData data, Collection<String> consumers) {
        this.errors = data.errors().stream()
                .sorted(Comparator.comparing(
                        error -> error.consumer() == null || !consumers.contains(error.consumer())))
                .toList();
    }

    /**
     * Finds the error with a code.
     *
     * @param token the name of the request's token, which some errors depend on; null for none
     * @throws IllegalArgumentException if the operation has no error with this code
     */
    VerifiedError find(StubKey key, ErrorCode code, @Nullable String token) {
        return errors.stream()
                .filter(error ->
                        error.operation() == key.operation() && error.code().equals(code))
                .min(Comparator.comparing(error -> !Objects.equals(error.token(), token)))
                .orElseThrow(() -> new IllegalArgumentException(key.operation().id() + " has no error with the code "
                        + code + "; its codes are " + codes(key.operation(), false) + "."))
                .withId(key);
    }

    /** Returns whether the operation has an error with this code. */
    boolean has(Operation operation, ErrorCode code) {
        return errors.stream()
                .anyMatch(
                        error -> error.operation() == operation && error.code().equals(code));
    }

    /**
     * Finds the error for a token that is not authorized for an existing id, such as {@code NOT_A_TEAM_MEMBER}; empty
     * if the contracts have no such error for the token.
     */
    Optional<VerifiedError> rejection(StubKey key, @Nullable String token) {
        return errors.stream()
                .filter(error -> key.equals(error.key()))
                .filter(error -> Objects.equals(error.token(), token) && error.dependsOnCaller())
                .findFirst();
    }

    /**
     * Checks that the error with this code has a {@code Retry-After} header.
     *
     * @throws IllegalArgumentException if the error has no such header, or the header cannot contain the duration
     */
    void checkRetryAfter(StubKey key, ErrorCode code, Duration retryAfter) {
        if (!find(key, code, null).hasRetryAfter()) {
            throw new IllegalArgumentException(
                    code + " has no Retry-After; the codes with Retry-After are " + codes(key.operation(), true) + ".");
        }
        if (retryAfter.toSeconds() < 1 || retryAfter.toNanosPart() != 0) {
            throw new IllegalArgumentException(
                    "retryAfter is " + retryAfter + "; it must be whole seconds, 1 or more.");
        }
    }

    private String codes(Operation operation, boolean withRetryAfter) {
        return String.join(
                ", ",
                errors.stream()
                        .filter(error -> error.operation() == operation && (error.hasRetryAfter() || !withRetryAfter))
                        .sorted(Comparator.comparing(VerifiedError::status))
                        .map(error -> error.code().value())
                        .distinct()
                        .toList());
    }
}
