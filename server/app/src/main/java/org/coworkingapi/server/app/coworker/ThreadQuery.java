package org.coworkingapi.server.app.coworker;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.coworkingapi.server.app.plan.Fields;
import org.coworkingapi.server.app.plan.SelectList;
import org.coworkingapi.server.stub.generated.model.CommunityThread;
import org.coworkingapi.server.stub.shape.Shape;
import org.springframework.jdbc.core.RowMapper;

/** The statement that reads the selected fields of the newest public threads of a coworker. */
final class ThreadQuery implements RowMapper<CommunityThread> {

    /** Maximum number of threads in a response. */
    static final int MAX_THREADS = 50;

    private final Fields.Reader<CommunityThread> thread;
    private final String sql;

    ThreadQuery(Shape shape) {
        SelectList select = new SelectList();
        thread = CoworkerFields.THREAD.addTo(select, field -> shape.includes("Threads." + field));
        sql = select.from(
                        "community_thread t",
                        "join coworker author on author.id = t.coworker_id",
                        "join community_group g on g.id = t.community_group_id",
                        "join location l on l.id = g.location_id",
                        "left join coworker replier on replier.id = t.last_message_coworker_id")
                + " where t.coworker_id = ? and t.is_private = false order by t.started_at desc, t.id desc fetch first "
                + MAX_THREADS + " rows only";
    }

    /** Returns the statement. Its parameter is the id of the coworker. */
    String sql() {
        return sql;
    }

    @Override
    public CommunityThread mapRow(ResultSet row, int number) throws SQLException {
        return thread.read(row);
    }
}
