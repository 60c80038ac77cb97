package org.coworkingapi.client;

import java.time.Duration;

/**
 * The retry policy: retries calls that failed to connect or were rejected temporarily.
 *
 * <p>The client retries operations that read, and those that the spec declares as idempotent. It does so after failed
 * connections, timed-out attempts, the statuses 429, 502, 503 and 504, and the platform's throttling response (409 with
 * {@code Retry-After} and without a body). The pause after attempt n is random, at most {@code backoff} times 2 to the
 * power of n - 1, and at most {@code longestBackoff}. A positive {@code Retry-After}, in seconds or as a date, replaces
 * this pause. If the pause would exceed the call's timeout, the call fails at once. The client retries all other
 * operations only if it could not connect, because the server may have processed a request that got no response.
 *
 * @param attempts the maximum number of attempts per call, at least 1; a refreshed token may add one request
 * @param backoff the maximum pause after the first attempt
 * @param longestBackoff the maximum pause, unless the server asks for a longer one
 */
public record Retry(int attempts, Duration backoff, Duration longestBackoff) {

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if {@code attempts} is less than 1, {@code backoff} is not positive, or
     *     {@code longestBackoff} is shorter than {@code backoff}
     */
    public Retry {
        Arguments.requireNonNull(backoff, "backoff");
        Arguments.requireNonNull(longestBackoff, "longestBackoff");
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts is " + attempts + "; it must be 1 or more.");
        }
        if (backoff.isZero() || backoff.isNegative()) {
            throw new IllegalArgumentException("backoff is " + backoff + "; it must be longer than zero.");
        }
        if (longestBackoff.compareTo(backoff) < 0) {
            throw new IllegalArgumentException("longestBackoff is " + longestBackoff
                    + "; it must not be shorter than backoff, which is " + backoff + ".");
        }
    }

    /**
     * Returns a policy with this many attempts, and random pauses of at most 0.1, 0.2, 0.4 seconds and so on, up to 2
     * seconds.
     */
    public static Retry attempts(int attempts) {
        return new Retry(attempts, Duration.ofMillis(100), Duration.ofSeconds(2));
    }

    /** Returns the default policy: three attempts. */
    public static Retry standard() {
        return attempts(3);
    }

    /** Returns a policy without retries. */
    public static Retry none() {
        return attempts(1);
    }
}
