package org.coworkingapi.client;

/**
 * 429: too many requests; wait for {@link #retryAfter()}.
 *
 * <p>Also thrown for the platform's throttling response: 409 with {@code Retry-After} and without a body.
 */
public final class RateLimitedException extends CoworkingApiException {

    RateLimitedException(ErrorResponse response) {
        super(response);
    }
}
