package org.coworkingapi.client;

/** 429: too many requests; wait for {@link #retryAfter()}. */
public final class RateLimitedException extends CoworkingApiException {

    RateLimitedException(ErrorAnswer answer) {
        super(answer);
    }
}
