package org.coworkingapi.client;

import org.coworkingapi.client.model.Shape;
import org.coworkingapi.client.model.Team;
import org.coworkingapi.client.projection.Projection;

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
     * The part of a team's profile that a record has components for, see {@link Shapes}; nothing else is loaded or
     * sent.
     *
     * @throws IllegalArgumentException if the record does not fit a team; nothing is sent then
     * @throws TeamNotFoundException if there is no such team
     * @throws NotATeamMemberException if the token's customer does not belong to it
     * @throws CoworkingException if the call fails in any other way
     */
    default <T extends Record> T profile(long teamId, Class<T> record) {
        Projection<Team, T> projection = Projections.OF_TEAM.on(record);
        return Decoder.of(projection).project(Operation.GET_TEAM_PROFILE, profile(teamId, projection.shape()));
    }

    /**
     * The part of a team's profile that {@code shape} selects; all else is null.
     *
     * @throws TeamNotFoundException if there is no such team
     * @throws NotATeamMemberException if the token's customer does not belong to it
     * @throws CoworkingException if the call fails in any other way
     */
    default Team profile(long teamId, Shape<Team> shape) {
        return profile(teamId, shape.toString());
    }

    /**
     * The part of a team's profile that {@code shape} selects, for shapes that are not known when the program is
     * written.
     *
     * @param shape comma-separated dot paths, such as {@code Name,TeamMembers.FullName}; empty for everything
     * @throws InvalidRequestException if the shape names a field that a team does not have
     * @throws TeamNotFoundException if there is no such team
     * @throws NotATeamMemberException if the token's customer does not belong to it
     * @throws CoworkingException if the call fails in any other way
     */
    Team profile(long teamId, String shape);
}
