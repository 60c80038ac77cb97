package org.coworkingapi.server.app.team;

import static org.coworkingapi.server.app.plan.Column.flag;
import static org.coworkingapi.server.app.plan.Column.number;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Predicate;
import org.coworkingapi.server.app.plan.Column;
import org.coworkingapi.server.app.plan.Fields;
import org.coworkingapi.server.app.plan.SelectList;
import org.coworkingapi.server.stub.generated.model.ErrorCode;
import org.coworkingapi.server.stub.precondition.EntityTag;
import org.coworkingapi.server.stub.problem.ProblemException;

/**
 * The statement that reads the selected fields of a team, the version of its profile, and the role of the reader.
 *
 * @param <M> model whose fields are columns of the team
 */
final class TeamQuery<M> {

    /** A team, the version of its profile, and whether the reader is one of its administrators. */
    record Result<M>(M model, EntityTag version, boolean readerIsAdministrator) {}

    private final String sql;
    private final Column.Reader<Boolean> readerIsAdministrator;
    private final Column.Reader<Long> version;
    private final Fields.Reader<M> model;

    TeamQuery(Fields<M> fields, Predicate<String> selected) {
        SelectList select = new SelectList();
        readerIsAdministrator = flag("reader.is_team_administrator").addTo(select);
        version = number("t.version").addTo(select);
        model = fields.addTo(select, selected);
        sql = select.from(
                        "team t",
                        "join location l on l.id = t.location_id",
                        "left join team_member reader on reader.team_id = t.id and reader.coworker_id = ? and reader.active")
                + " where t.id = ?";
    }

    /** Returns the statement. Its parameters are the ids of the reader and of the team. */
    String sql() {
        return sql;
    }

    /**
     * Reads the team from the rows of the statement.
     *
     * @throws ProblemException TEAM_NOT_FOUND, or NOT_A_TEAM_MEMBER if the reader is not an active member
     */
    Result<M> read(ResultSet rows, long teamId) throws SQLException {
        if (!rows.next()) {
            throw ProblemException.of(ErrorCode.TEAM_NOT_FOUND, "There is no team with the id " + teamId + ".");
        }
        Boolean isAdministrator = readerIsAdministrator.read(rows);
        if (isAdministrator == null) {
            throw ProblemException.of(
                    ErrorCode.NOT_A_TEAM_MEMBER, "Team " + teamId + " is for its members and administrators only.");
        }
        EntityTag tag = new EntityTag(Objects.requireNonNull(version.read(rows)));
        return new Result<>(model.read(rows), tag, isAdministrator);
    }
}
