package org.coworkingapi.client;

/** 404 with {@code TEAM_NOT_FOUND}: there is no such team. */
public final class TeamNotFoundException extends CoworkingApiException {

    TeamNotFoundException(ErrorResponse response) {
        super(response);
    }
}
