package org.coworkingapi.client;

/** 400: the request is invalid, for example because of an unknown field in {@code _shape}. A retry does not help. */
public final class InvalidRequestException extends CoworkingApiException {

    InvalidRequestException(ErrorResponse response) {
        super(response);
    }
}
