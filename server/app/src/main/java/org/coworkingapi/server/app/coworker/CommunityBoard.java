package org.coworkingapi.server.app.coworker;

import java.util.List;
import org.coworkingapi.server.app.location.LocationColumns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The threads that coworkers started. */
@Component
final class CommunityBoard {

    /** The most threads that one response lists. */
    public static final int MOST_THREADS = 50;

    private static final String PUBLIC_THREADS = """
            select t.id, t.unique_id, t.subject, t.message, t.tags, t.message_count, t.like_count,
                          t.last_message_at, t.last_message_text, replier.full_name as last_message_full_name,
                          author.user_id, author.id as coworker_id, author.full_name,
                          g.id as group_id, g.name as group_name, %s
            from community_thread t
            join coworker author on author.id = t.coworker_id
            join community_group g on g.id = t.community_group_id
            join location l on l.id = g.location_id
            left join coworker replier on replier.id = t.last_message_coworker_id
            where t.coworker_id = ? and t.is_private = false
            order by t.started_at desc, t.id desc
            fetch first %d rows only
            """.formatted(LocationColumns.SELECT, MOST_THREADS);

    private static final ThreadRows THREAD_ROWS = new ThreadRows();

    private final JdbcClient database;

    public CommunityBoard(JdbcClient database) {
        this.database = database;
    }

    /**
     * Returns the public threads that the coworker started, newest first, at most {@link #MOST_THREADS}, in one query.
     */
    public List<CommunityThread> publicThreadsOf(long coworkerId) {
        return database.sql(PUBLIC_THREADS).param(coworkerId).query(THREAD_ROWS).list();
    }
}
