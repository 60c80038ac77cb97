package org.coworkingapi.client;

/**
 * 429: too many requests; wait for {@link #retryAfter()}.
 *
 * <p>Also the 409 with {@code Retry-After} and without a body by which the platform throttles.
 */
public final class RateLimitedException extends CoworkingApiException {

    RateLimitedException(ErrorResponse response) {
        super(response);
    }
}
