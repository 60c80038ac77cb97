package org.coworkingapi.server.app.http;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.coworkingapi.server.app.limit.ExhaustedRateLimit;
import org.coworkingapi.server.app.log.ConsoleFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the server under test into the states that contracts presume, by what really leads to them, and back. */
@TestComponent
final class ServerStates {

    private final HikariDataSource pool;
    private final JdbcClient database;
    private final ExhaustedRateLimit usedUpShare;

    ServerStates(HikariDataSource pool, JdbcClient database, ExhaustedRateLimit usedUpShare) {
        this.pool = pool;
        this.database = database;
        this.usedUpShare = usedUpShare;
    }

    <T> T during(String state, @Nullable Long coworkerId, Supplier<T> call) {
        return switch (state) {
            case "ready" -> call.get();
            case "share-used-up" -> {
                // Nothing gives a share back but time, so the customer of such a token calls under no other name.
                usedUpShare.of(coworkerId);
                yield call.get();
            }
            case "database-down" -> ConsoleFilter.quietly(() -> withoutConnections(call));
            case "data-broken" -> ConsoleFilter.quietly(() -> withoutLocations(call));
            default -> throw new AssertionError("unknown state '" + state + "'");
        };
    }

    private <T> T withoutConnections(Supplier<T> call) {
        List<Connection> taken = new ArrayList<>();
        try {
            while (taken.size() < pool.getMaximumPoolSize()) {
                taken.add(pool.getConnection());
            }
            return call.get();
        } catch (SQLException e) {
            throw new AssertionError("not all connections could be taken", e);
        } finally {
            taken.forEach(ServerStates::giveBack);
        }
    }

    private static void giveBack(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** As after a migration that went wrong: every row can be served, a missing table cannot. */
    private <T> T withoutLocations(Supplier<T> call) {
        database.sql("alter table location rename to location_away").update();
        try {
            return call.get();
        } finally {
            database.sql("alter table location_away rename to location").update();
        }
    }
}
