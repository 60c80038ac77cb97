package org.coworkingapi.client;

import java.time.Duration;

/**
 * How often, and after what pauses, a call is sent again that found nobody or was sent away.
 *
 * <p>Both operations only read, so to repeat one is safe. Again is sent what met a failed connection, an attempt that
 * timed out, 429, 502, 503, 504, or the 409 with {@code Retry-After} and no body by which the platform throttles. The
 * pause before attempt n + 1 is a random one up to {@code backoff} times 2 to the power of n - 1, at most
 * {@code longestBackoff}; where the answer has a {@code Retry-After} of more than zero, in seconds or as a date, the
 * pause is just that. No pause goes beyond the call's timeout: rather, the call fails at once.
 *
 * @param attempts most attempts for one call, 1 or more; one more request may go out with a refreshed token
 * @param backoff longest pause after the first attempt
 * @param longestBackoff longest pause at all, unless the server asks for a longer one
 */
public record Retry(int attempts, Duration backoff, Duration longestBackoff) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if there is no attempt, or a pause is zero or negative, or the longest is not
     *     the longest
     */
    public Retry {
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

    /** So many attempts in all, with pauses of up to 0.1 seconds, 0.2, 0.4 and so on, at most 2. */
    public static Retry attempts(int attempts) {
        return new Retry(attempts, Duration.ofMillis(100), Duration.ofSeconds(2));
    }

    /** What a client does unless told otherwise: three attempts in all. */
    public static Retry standard() {
        return attempts(3);
    }

    /** One attempt only. */
    public static Retry none() {
        return attempts(1);
    }
}
