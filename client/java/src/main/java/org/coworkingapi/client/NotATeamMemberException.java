package org.coworkingapi.client;

/**
 * 401 with {@code NOT_A_TEAM_MEMBER}: the token is good, but its customer is not of the team; a fresh one does not
 * help.
 */
public final class NotATeamMemberException extends CoworkingApiException {

    NotATeamMemberException(ErrorResponse response) {
        super(response);
    }
}
