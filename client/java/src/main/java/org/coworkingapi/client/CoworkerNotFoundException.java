package org.coworkingapi.client;

/** 404 with {@code COWORKER_NOT_FOUND}: there is no published profile with this id. */
public final class CoworkerNotFoundException extends CoworkingApiException {

    CoworkerNotFoundException(ErrorResponse response) {
        super(response);
    }
}
