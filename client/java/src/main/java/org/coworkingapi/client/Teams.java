package org.coworkingapi.client;

import org.coworkingapi.client.model.Shape;
import org.coworkingapi.client.model.Team;
import org.coworkingapi.client.projection.Projection;

/** The operations on teams. */
public interface Teams {

    /**
     * Returns the complete profile of a team, for its members and administrators.
     *
     * @throws TeamNotFoundException if the team does not exist
     * @throws NotATeamMemberException if the token's customer is not in the team
     * @throws CoworkingException if the call fails for another reason
     */
    Team profile(long teamId);

    /**
     * Returns the fields of a team's profile that the record declares, see {@link Shapes}. The API neither loads nor
     * sends other fields.
     *
     * @throws IllegalArgumentException if the record does not match {@link Team}; no request is sent
     * @throws TeamNotFoundException if the team does not exist
     * @throws NotATeamMemberException if the token's customer is not in the team
     * @throws CoworkingException if the call fails for another reason
     */
    default <T extends Record> T profile(long teamId, Class<T> record) {
        Projection<Team, T> projection = Projections.OF_TEAM.on(record);
        return Decoder.of(projection).project(Operation.GET_TEAM_PROFILE, profile(teamId, projection.shape()));
    }

    /**
     * Returns the fields of a team's profile that {@code shape} selects. All others are null.
     *
     * @throws TeamNotFoundException if the team does not exist
     * @throws NotATeamMemberException if the token's customer is not in the team
     * @throws CoworkingException if the call fails for another reason
     */
    default Team profile(long teamId, Shape<Team> shape) {
        return profile(teamId, shape.toString());
    }

    /**
     * Returns the fields of a team's profile that {@code shape} selects, for shapes that are only known at run time.
     *
     * @param shape comma-separated dot paths, such as {@code Name,TeamMembers.FullName}; empty for everything
     * @throws InvalidRequestException if the shape contains an unknown field
     * @throws TeamNotFoundException if the team does not exist
     * @throws NotATeamMemberException if the token's customer is not in the team
     * @throws CoworkingException if the call fails for another reason
     */
    Team profile(long teamId, String shape);
}
