package org.coworkingapi.client;

/** 502, 503 or 504: the API, or a proxy before it, cannot answer for now; try again after {@link #retryAfter()}. */
public final class UnavailableException extends CoworkingApiException {

    UnavailableException(ErrorResponse response) {
        super(response);
    }
}
