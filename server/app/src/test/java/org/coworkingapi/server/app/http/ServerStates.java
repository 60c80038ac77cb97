package org.coworkingapi.server.app.http;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.coworkingapi.server.app.limit.ExhaustedRateLimit;
import org.coworkingapi.server.app.log.ConsoleFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Establishes the provider states that contracts require, and restores the server afterwards. */
@TestComponent
final class ServerStates {

    private final HikariDataSource pool;
    private final JdbcClient database;
    private final ExhaustedRateLimit rateLimit;

    ServerStates(HikariDataSource pool, JdbcClient database, ExhaustedRateLimit rateLimit) {
        this.pool = pool;
        this.database = database;
        this.rateLimit = rateLimit;
    }

    /**
     * Executes a call while the server is in a state.
     *
     * @param coworkerId the customer who sends the request
     */
    <T> T during(String state, @Nullable Long coworkerId, Supplier<T> call) {
        return switch (state) {
            case "ready" -> call.get();
            case "share-used-up" -> {
                // Only time restores a rate limit, so no other symbolic token may belong to this customer.
                rateLimit.exhaust(coworkerId);
                yield call.get();
            }
            case "database-down" -> ConsoleFilter.quietly(() -> withoutConnections(call));
            case "data-broken" -> ConsoleFilter.quietly(() -> withoutTables(call));
            default -> throw new AssertionError("Unknown state '" + state + "'; add it to ServerStates");
        };
    }

    /** Returns an action that restores the rows that requests can change to their current values. */
    Runnable save() {
        List<Map<String, Object>> teams =
                database.sql("select * from team").query().listOfRows();
        return () -> teams.forEach(team -> database.sql("update team set "
                        + team.keySet().stream()
                                .map(column -> column + " = :" + column)
                                .collect(Collectors.joining(", "))
                        + " where id = :ID")
                .params(team)
                .update());
    }

    private <T> T withoutConnections(Supplier<T> call) {
        List<Connection> connections = new ArrayList<>();
        try {
            while (connections.size() < pool.getMaximumPoolSize()) {
                connections.add(pool.getConnection());
            }
            return call.get();
        } catch (SQLException e) {
            throw new AssertionError("Could not take all connections of the pool", e);
        } finally {
            connections.forEach(ServerStates::giveBack);
        }
    }

    private static void giveBack(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /**
     * Renames the tables that operations read first, to provoke a faulty query. The server handles all possible rows.
     */
    private <T> T withoutTables(Supplier<T> call) {
        List<String> tables = List.of("team", "coworker");
        tables.forEach(table -> rename(table, table + "_away"));
        try {
            return call.get();
        } finally {
            tables.forEach(table -> rename(table + "_away", table));
        }
    }

    private void rename(String table, String name) {
        database.sql("alter table " + table + " rename to " + name).update();
    }
}
