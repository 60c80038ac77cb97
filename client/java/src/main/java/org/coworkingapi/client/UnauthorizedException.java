package org.coworkingapi.client;

/** 401: the token is missing, invalid or expired. A new token may help. */
public final class UnauthorizedException extends CoworkingApiException {

    UnauthorizedException(ErrorResponse response) {
        super(response);
    }
}
