package org.coworkingapi.client.test;

import java.time.Duration;
import org.coworkingapi.client.model.ErrorCode;
import org.jspecify.annotations.Nullable;

/** The outcome of a stubbed request. */
sealed interface Outcome {

    /** The verified response to the request. */
    record Found() implements Outcome {}

    /** A 404 response. */
    record Missing() implements Outcome {}

    /**
     * An error response.
     *
     * @param retryAfter the {@code Retry-After} of the response; null for that of the contract
     */
    record Failure(ErrorCode code, @Nullable Duration retryAfter) implements Outcome {}

    /**
     * The response of another outcome with a changed body.
     *
     * @param original {@link Found} or {@link Failure}
     */
    record Changed(Outcome original, BodyChange change) implements Outcome {}

    /** No response, while the connection stays open. */
    record Hang() implements Outcome {}

    /** A response that ends prematurely. */
    record Disconnect() implements Outcome {}
}
