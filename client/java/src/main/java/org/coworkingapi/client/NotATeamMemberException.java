package org.coworkingapi.client;

/**
 * 401 with {@code NOT_A_TEAM_MEMBER}: the token is valid, but its customer is not in the team. A new token does not
 * help.
 */
public final class NotATeamMemberException extends CoworkingApiException {

    NotATeamMemberException(ErrorResponse response) {
        super(response);
    }
}
