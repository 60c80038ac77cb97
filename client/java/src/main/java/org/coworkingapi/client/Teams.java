package org.coworkingapi.client;

import org.coworkingapi.client.model.Team;

/** The operations on teams. */
public interface Teams {

    /**
     * The complete profile of a team, for its members and administrators.
     *
     * @throws TeamNotFoundException if there is no such team
     * @throws NotATeamMemberException if the token's customer does not belong to it
     * @throws CoworkingException if the call fails in any other way
     */
    Team profile(long teamId);

    /**
     * The part of a team's profile that {@code shape} selects; all else is null.
     *
     * @param shape comma-separated dot paths, such as {@code Name,TeamMembers.FullName}; empty for everything
     * @throws InvalidRequestException if the shape names a field that a team does not have
     * @throws TeamNotFoundException if there is no such team
     * @throws NotATeamMemberException if the token's customer does not belong to it
     * @throws CoworkingException if the call fails in any other way
     */
    Team profile(long teamId, String shape);
}
