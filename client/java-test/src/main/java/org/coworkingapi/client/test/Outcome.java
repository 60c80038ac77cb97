package org.coworkingapi.client.test;

import java.time.Duration;
import org.coworkingapi.client.model.ErrorCode;
import org.jspecify.annotations.Nullable;

/** What becomes of a request. */
sealed interface Outcome {

    /** The profile, as far as it is asked for. */
    record Found() implements Outcome {}

    /** There is no such profile. */
    record Missing() implements Outcome {}

    /**
     * An error.
     *
     * @param retryAfter null for as long as the contract says, if it says
     */
    record Failure(ErrorCode code, @Nullable Duration retryAfter) implements Outcome {}

    /** No answer, and the connection stays open. */
    record Silence() implements Outcome {}

    /** An answer that breaks off. */
    record Break() implements Outcome {}
}
