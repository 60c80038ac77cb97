package org.coworkingapi.client;

/** 400: the request is wrong, such as a {@code _shape} with an unknown field; sending it again does not help. */
public final class InvalidRequestException extends CoworkingApiException {

    InvalidRequestException(ErrorResponse response) {
        super(response);
    }
}
