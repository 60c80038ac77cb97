package org.coworkingapi.client;

/** 502, 503 or 504: the API or a proxy in front of it is temporarily unavailable; retry after {@link #retryAfter()}. */
public final class UnavailableException extends CoworkingApiException {

    UnavailableException(ErrorResponse response) {
        super(response);
    }
}
