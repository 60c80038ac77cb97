package org.coworkingapi.client.test;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.coworkingapi.client.model.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Finds the errors that the server was verified to answer, those of the served consumers' contracts first. */
final class Failures {

    private final List<VerifiedError> errors;

    Failures(Library library, Collection<String> consumers) {
        this.errors = library.errors().stream()
                .sorted(Comparator.comparing(
                        error -> error.consumer() == null || !consumers.contains(error.consumer())))
                .toList();
    }

    /**
     * The error with that code.
     *
     * @param token the name of the token that was sent, for some errors tell about it; null for none
     * @throws IllegalArgumentException if the operation does not answer with this code
     */
    VerifiedError find(Subject subject, ErrorCode code, @Nullable String token) {
        return errors.stream()
                .filter(error ->
                        error.operation() == subject.operation() && error.code().equals(code))
                .min(Comparator.comparing(error -> !Objects.equals(error.token(), token)))
                .orElseThrow(
                        () -> new IllegalArgumentException(subject.operation().id() + " does not answer with " + code
                                + "; it does with " + codes(subject.operation(), false) + "."))
                .about(subject);
    }

    /**
     * Why the server does not show a profile that there is to the reader with that token; empty if nobody verified
     * that.
     */
    Optional<VerifiedError> refused(Subject subject, @Nullable String token) {
        return errors.stream()
                .filter(error ->
                        error.operation() == subject.operation() && error.id().equals(OptionalLong.of(subject.id())))
                .filter(error -> Objects.equals(error.token(), token) && error.isAboutReader())
                .findFirst();
    }

    /**
     * Checks that the code comes with a time to wait.
     *
     * @throws IllegalArgumentException if it does not, or the time cannot be told
     */
    void checkRetryAfter(Subject subject, ErrorCode code, Duration retryAfter) {
        if (!find(subject, code, null).hasRetryAfter()) {
            throw new IllegalArgumentException(
                    code + " has no Retry-After; those that have one are " + codes(subject.operation(), true) + ".");
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
