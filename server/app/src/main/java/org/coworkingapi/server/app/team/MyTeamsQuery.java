package org.coworkingapi.server.app.team;

import static org.coworkingapi.server.app.plan.Column.number;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.coworkingapi.server.app.plan.Column;
import org.coworkingapi.server.app.plan.Fields;
import org.coworkingapi.server.app.plan.SelectList;
import org.coworkingapi.server.stub.generated.model.Team;
import org.coworkingapi.server.stub.shape.Shape;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** The statement that reads the selected fields of the teams that a customer belongs to. */
final class MyTeamsQuery implements RowMapper<MyTeamsQuery.Row> {

    /** A team with its id, which the team lacks if the shape does not select it. */
    record Row(long id, Team team) {}

    /** The teams to list. */
    record Filter(
            long readerId,
            boolean onlyAdministered,
            @Nullable Long teamId) {

        String condition() {
            return " where reader.coworker_id = ? and reader.active"
                    + (onlyAdministered ? " and reader.is_team_administrator" : "")
                    + (teamId == null ? "" : " and reader.team_id = ?");
        }

        List<Object> parameters() {
            List<Object> parameters = new ArrayList<>(List.of(readerId));
            if (teamId != null) {
                parameters.add(teamId);
            }
            return parameters;
        }

        /** Returns the statement that counts the teams. */
        String countSql() {
            return "select count(*) from team_member reader" + condition();
        }
    }

    private final Column.Reader<Long> id;
    private final Fields.Reader<Team> team;
    private final String select;

    MyTeamsQuery(Shape shape) {
        SelectList list = new SelectList();
        id = number("t.id").addTo(list);
        team = TeamFields.TEAM.addTo(list, field -> shape.includes("Records." + field));
        select = list.from(
                "team_member reader join team t on t.id = reader.team_id", "join location l on l.id = t.location_id");
    }

    /**
     * Returns the statement that reads a page. Its parameters are those of the filter, the offset and the limit.
     *
     * @param order expression of a column of {@code team t}
     */
    String sql(Filter filter, String order, boolean descending) {
        String direction = descending ? " desc" : "";
        return select + filter.condition() + " order by " + order + direction + ", t.id" + direction
                + " offset ? rows fetch first ? rows only";
    }

    @Override
    public Row mapRow(ResultSet row, int number) throws SQLException {
        return new Row(Objects.requireNonNull(id.read(row)), team.read(row));
    }
}
