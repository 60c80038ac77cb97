package org.coworkingapi.server.app.team.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.coworkingapi.server.app.plan.Column;
import org.coworkingapi.server.app.plan.Fields;
import org.coworkingapi.server.app.plan.SelectList;

/**
 * The statement that reads the selected fields of each active member.
 *
 * @param <M> model of a member
 */
final class MemberQuery<M> {

    /** A member with its position in the list. */
    @SuppressWarnings("ArrayRecordComponent") // The rows are not compared with equals.
    private record Row<M>(byte[] name, long id, M model) {}

    private final Column.Reader<Long> id;
    private final Column.Reader<String> name;
    private final Fields.Reader<M> model;
    private final String sql;

    /**
     * Creates the statement.
     *
     * @param joins joins to at most one row for each member, which can use {@code team_member m} and {@code coworker c}
     */
    MemberQuery(Fields<M> fields, Predicate<String> selected, String... joins) {
        SelectList select = new SelectList();
        id = ReportFields.MEMBER_ID.addTo(select);
        name = ReportFields.MEMBER_NAME.addTo(select);
        model = fields.addTo(select, selected);
        String[] allJoins = new String[joins.length + 1];
        allJoins[0] = "join coworker c on c.id = m.coworker_id";
        System.arraycopy(joins, 0, allJoins, 1, joins.length);
        sql = select.from("team_member m", allJoins) + " where m.team_id = :team and m.active";
    }

    /** Returns the statement. It has the parameter {@code team}, and those of the joins. */
    String sql() {
        return sql;
    }

    /** Returns the members in the rows of the statement, sorted by name in Unicode code point order, then by id. */
    List<M> read(ResultSet rows) throws SQLException {
        List<Row<M>> members = new ArrayList<>();
        while (rows.next()) {
            byte[] utf8 = Objects.requireNonNull(name.read(rows)).getBytes(UTF_8); // is compared like code points
            members.add(new Row<>(utf8, Objects.requireNonNull(id.read(rows)), model.read(rows)));
        }
        members.sort(Comparator.<Row<M>, byte[]>comparing(Row::name, Arrays::compareUnsigned)
                .thenComparing(Row::id));
        return members.stream().map(Row::model).toList();
    }
}
