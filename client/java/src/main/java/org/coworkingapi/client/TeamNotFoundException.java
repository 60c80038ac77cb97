package org.coworkingapi.client;

/** 404 with {@code TEAM_NOT_FOUND}: the team does not exist. */
public final class TeamNotFoundException extends CoworkingApiException {

    TeamNotFoundException(ErrorResponse response) {
        super(response);
    }
}
