package org.coworkingapi.server.app.team;

import java.util.Map;
import org.coworkingapi.server.app.database.Snapshot;
import org.coworkingapi.server.stub.bearer.CustomerPrincipal;
import org.coworkingapi.server.stub.generated.model.ErrorCode;
import org.coworkingapi.server.stub.generated.model.Team;
import org.coworkingapi.server.stub.generated.model.TeamProfileUpdate;
import org.coworkingapi.server.stub.precondition.EntityTag;
import org.coworkingapi.server.stub.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Updates the profile of a team. Concurrent updates of a team take effect one after the other. */
@Component
final class ProfileUpdate {

    private static final TeamQuery<Team> ACCESS_AND_VERSION = new TeamQuery<>(TeamFields.TEAM, field -> false);

    private final TeamRepository teams;
    private final Snapshot database;

    ProfileUpdate(TeamRepository teams, Snapshot database) {
        this.teams = teams;
        this.database = database;
    }

    /**
     * Sets the properties that the body contains if the precondition holds, and sends the new version in {@code ETag}.
     *
     * @throws ProblemException TEAM_NOT_FOUND, NOT_A_TEAM_MEMBER, UPDATE_NOT_ALLOWED or PRECONDITION_FAILED
     */
    void execute(long teamId, String ifMatch, TeamProfileUpdate update) {
        long editorId = CustomerPrincipal.current().coworkerId();
        Map<String, @Nullable Object> columns = TeamFields.PROFILE.of(update);
        EntityTag updated = database.write(() -> {
            EntityTag version = requireMatch(teamId, editorId, ifMatch);
            // Another request can change the team or the role of the editor between the statements.
            while (!columns.isEmpty() && !teams.update(teamId, editorId, version, columns)) {
                version = requireMatch(teamId, editorId, ifMatch);
            }
            return columns.isEmpty() ? version : new EntityTag(version.version() + 1);
        });
        updated.send();
    }

    /** Returns the current version if the editor may change the team, and if the version matches the precondition. */
    private EntityTag requireMatch(long teamId, long editorId, String ifMatch) {
        TeamQuery.Result<Team> team = teams.find(teamId, editorId, ACCESS_AND_VERSION);
        if (!team.readerIsAdministrator()) {
            throw ProblemException.of(
                    ErrorCode.UPDATE_NOT_ALLOWED, "Only administrators of team " + teamId + " may change its profile.");
        }
        team.version().requireMatch(ifMatch, "The profile");
        return team.version();
    }
}
