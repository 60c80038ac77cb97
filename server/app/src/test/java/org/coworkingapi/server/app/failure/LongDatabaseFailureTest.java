package org.coworkingapi.server.app.failure;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.coworkingapi.server.app.failure.FaultyNetwork.Mode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Database failures that last longer than every time limit. */
@Tag("slow")
final class LongDatabaseFailureTest {

    private static final int CLIENTS = 40;
    private static FailureEnvironment environment;

    @BeforeAll
    static void start() {
        environment = FailureEnvironment.running();
    }

    @TestFactory
    Stream<DynamicTest> the_server_recovers_from_network_failures() {
        return Stream.of(
                networkFailure("The network accepts connections and hangs up, 10 s", Mode.HANG_UP),
                networkFailure("The network resets connections, 10 s", Mode.RESET),
                networkFailure("The network refuses connections, 10 s", Mode.REFUSE),
                networkFailure("The network stalls, 10 s", Mode.STALL),
                networkFailure("The network loses all packets, 10 s", Mode.SWALLOW));
    }

    private static DynamicTest networkFailure(String name, Mode mode) {
        return DynamicTest.dynamicTest(
                name,
                () -> new Failure(
                                name,
                                Duration.ofSeconds(10),
                                () -> environment.network().mode(mode),
                                () -> environment.network().mode(Mode.FORWARD))
                        .measure(environment, CLIENTS));
    }

    @Test
    void the_server_recovers_when_postgresql_is_killed_and_restarted() throws Exception {
        new Failure(
                        "PostgreSQL is killed and started again after 5 s",
                        Duration.ofSeconds(5),
                        environment.postgres()::kill,
                        environment.postgres()::restart)
                .measure(environment, CLIENTS);
    }

    @Test
    void the_server_recovers_when_postgresql_is_shut_down_and_restarted() throws Exception {
        new Failure(
                        "PostgreSQL is shut down and started again after 5 s",
                        Duration.ofSeconds(5),
                        environment.postgres()::shutDown,
                        environment.postgres()::restart)
                .measure(environment, CLIENTS);
    }

    @Test
    void the_server_recovers_when_postgresql_is_paused_and_resumed() throws Exception {
        new Failure(
                        "PostgreSQL is stopped (SIGSTOP), 25 s",
                        Duration.ofSeconds(25),
                        environment.postgres()::pause,
                        environment.postgres()::resume)
                .measure(environment, CLIENTS);
    }

    @Test
    void the_server_recovers_after_a_table_was_locked() throws Exception {
        try (Connection locker = environment.postgres().database("postgres").getConnection()) {
            locker.setAutoCommit(false);
            new Failure(
                            "The table team is locked, 20 s",
                            Duration.ofSeconds(20),
                            () -> locker.createStatement().execute("lock table team in access exclusive mode"),
                            locker::rollback)
                    .measure(environment, CLIENTS);
        }
    }

    @Test
    void the_server_recovers_after_postgresql_had_no_free_connections() throws Exception {
        List<Connection> heldConnections = new ArrayList<>();
        new Failure(
                        "Other applications hold all connections of PostgreSQL, 10 s",
                        Duration.ofSeconds(10),
                        () -> takeAllConnections(heldConnections),
                        () -> {
                            for (Connection connection : heldConnections) {
                                connection.close();
                            }
                        })
                .measure(environment, CLIENTS);
    }

    /** Terminates the connections of the server until other connections have taken all slots. */
    private static void takeAllConnections(List<Connection> heldConnections) {
        DataSource database = environment.postgres().database("coworking");
        Wait.until("all connections are taken", Duration.ofSeconds(20), () -> {
            environment.postgres().administrator().sql("""
                    select count(pg_terminate_backend(pid)) from pg_stat_activity where application_name = 'coworking-api'
                    """).query(Integer.class).single();
            try {
                while (heldConnections.size() < PostgresProcess.CONNECTIONS) {
                    heldConnections.add(database.getConnection());
                }
                return true;
            } catch (SQLException e) {
                return false;
            }
        });
    }
}
