package org.coworkingapi.server.app.coworker;

import static org.coworkingapi.server.app.plan.Column.number;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.coworkingapi.server.app.plan.Column;
import org.coworkingapi.server.app.plan.Fields;
import org.coworkingapi.server.app.plan.SelectList;
import org.coworkingapi.server.stub.generated.model.Coworker;
import org.coworkingapi.server.stub.shape.Shape;

/** The statement that reads the selected fields of published profiles. */
final class ProfileQuery {

    private final Column.Reader<Long> id;
    private final Fields.Reader<Coworker> profile;
    private final String sql;

    /** @param parent path from the root of the response to a profile */
    ProfileQuery(Shape shape, String parent) {
        SelectList select = new SelectList();
        id = number("c.id").addTo(select);
        profile = CoworkerFields.PROFILE.addTo(select, field -> shape.includes(parent + '.' + field));
        sql = select.from("coworker c", "join location l on l.id = c.location_id")
                + " where c.id in (:ids) and c.published = true";
    }

    /** Returns the statement. Its parameter {@code ids} is a list. */
    String sql() {
        return sql;
    }

    /** Returns the profiles in the rows of the statement by their ids. */
    Map<Long, Coworker> read(ResultSet rows) throws SQLException {
        Map<Long, Coworker> profiles = new HashMap<>();
        while (rows.next()) {
            profiles.put(id.read(rows), profile.read(rows));
        }
        return profiles;
    }
}
