package org.coworkingapi.client;

/** 404 with {@code COWORKER_NOT_FOUND}: no published profile has this id. */
public final class CoworkerNotFoundException extends CoworkingApiException {

    CoworkerNotFoundException(ErrorResponse response) {
        super(response);
    }
}
