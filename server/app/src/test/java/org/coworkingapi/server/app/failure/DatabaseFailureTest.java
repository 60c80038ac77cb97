package org.coworkingapi.server.app.failure;

import java.sql.Connection;
import java.time.Duration;
import org.coworkingapi.server.app.failure.FaultyNetwork.Mode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Database failures of a few seconds; {@link LongDatabaseFailureTest} covers longer failures. */
@Tag("failure")
final class DatabaseFailureTest {

    private static final int CLIENTS = 12; // more than the connections of the pool
    private static FailureEnvironment environment;

    @BeforeAll
    static void start() {
        environment = FailureEnvironment.running();
    }

    @Test
    void the_server_recovers_after_the_network_closed_all_connections() throws Exception {
        measureNetworkFailure("The network accepts connections and hangs up, 1 s", Mode.HANG_UP, 1);
    }

    @Test
    void the_server_recovers_from_packet_loss() throws Exception {
        measureNetworkFailure("The network loses all packets, 4 s", Mode.SWALLOW, 4);
    }

    @Test
    void the_server_recovers_after_an_administrator_terminated_its_connections() throws Exception {
        Thread terminator = new Thread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                environment
                        .postgres()
                        .administrator()
                        .sql(
                                "select count(pg_terminate_backend(pid)) from pg_stat_activity where usename = 'coworking'")
                        .query(Integer.class)
                        .single();
                Wait.during(Duration.ofMillis(50));
            }
        });
        Failure.Step stop = () -> {
            terminator.interrupt();
            terminator.join();
        };
        new Failure(
                        "An administrator terminates all connections again and again, 2 s",
                        Duration.ofSeconds(2),
                        terminator::start,
                        stop)
                .measure(environment, CLIENTS);
    }

    @Test
    void the_server_recovers_after_a_table_was_locked() throws Exception {
        try (Connection locker = environment.postgres().database("postgres").getConnection()) {
            locker.setAutoCommit(false);
            new Failure(
                            "The table team is locked, 4 s",
                            Duration.ofSeconds(4),
                            () -> locker.createStatement().execute("lock table team in access exclusive mode"),
                            locker::rollback)
                    .measure(environment, CLIENTS);
        }
    }

    private static void measureNetworkFailure(String name, Mode mode, int seconds) throws Exception {
        new Failure(
                        name,
                        Duration.ofSeconds(seconds),
                        () -> environment.network().mode(mode),
                        () -> environment.network().mode(Mode.FORWARD))
                .measure(environment, CLIENTS);
    }
}
