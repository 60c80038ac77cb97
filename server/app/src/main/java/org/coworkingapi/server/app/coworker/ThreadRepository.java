package org.coworkingapi.server.app.coworker;

import java.util.List;
import org.coworkingapi.server.stub.generated.model.CommunityThread;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Access to stored community threads. Every method executes one statement. */
@Component
final class ThreadRepository {

    private final JdbcClient database;

    public ThreadRepository(JdbcClient database) {
        this.database = database;
    }

    /** Returns the selected fields of the newest public threads that the coworker started, newest first. */
    public List<CommunityThread> publicThreadsOf(long coworkerId, ThreadQuery query) {
        return database.sql(query.sql()).param(coworkerId).query(query).list();
    }
}
