package org.coworkingapi.server.app.coworker;

import java.util.List;
import org.coworkingapi.server.app.location.LocationColumns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Access to stored community threads. */
@Component
final class ThreadRepository {

    /** Maximum number of threads in a response. */
    public static final int MAX_THREADS = 50;

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
            """.formatted(LocationColumns.SELECT, MAX_THREADS);

    private static final ThreadRowMapper THREAD_ROW_MAPPER = new ThreadRowMapper();

    private final JdbcClient database;

    public ThreadRepository(JdbcClient database) {
        this.database = database;
    }

    /**
     * Returns the newest public threads that the coworker started, at most {@link #MAX_THREADS}, newest first. Executes
     * one query.
     */
    public List<StoredThread> publicThreadsOf(long coworkerId) {
        return database.sql(PUBLIC_THREADS)
                .param(coworkerId)
                .query(THREAD_ROW_MAPPER)
                .list();
    }
}
