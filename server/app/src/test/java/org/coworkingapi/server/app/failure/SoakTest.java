package org.coworkingapi.server.app.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Tests load near capacity, while PostgreSQL is killed twice and paused once. {@code -Dsoak.seconds=20} shortens the
 * test.
 */
@Tag("slow")
final class SoakTest {

    private static final Duration LENGTH = Duration.ofSeconds(Long.getLong("soak.seconds", 180));
    private static final Duration PAUSE = atMostATenth(Duration.ofSeconds(10));
    private static final Duration DOWNTIME = atMostATenth(Duration.ofSeconds(5));
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int CLIENTS = 16;
    private static final double SHARE_OF_CAPACITY = 0.8;

    private final FailureEnvironment environment = FailureEnvironment.running();

    @Test
    void load_near_capacity_causes_no_wrong_responses_and_no_leaks() {
        double perSecond = capacity() * SHARE_OF_CAPACITY;
        Duration interval = Duration.ofNanos((long) (CLIENTS * 1e9 / perSecond));
        Usage before = Usage.now();

        FailureMeasurement row;
        try (Load load = Load.start(environment.server(), CLIENTS, interval)) {
            load.awaitSuccesses(100, LIMIT);
            Wait.during(LENGTH.dividedBy(6));
            killAndRestart();
            load.awaitSuccesses(100, LIMIT);
            Wait.during(LENGTH.dividedBy(6));
            environment.postgres().pause();
            Wait.during(PAUSE);
            environment.postgres().resume();
            load.awaitSuccesses(100, LIMIT);
            Wait.during(LENGTH.dividedBy(6));
            killAndRestart();
            load.recordRepair();
            Wait.during(LENGTH.dividedBy(3));
            load.awaitSuccesses(100, LIMIT);
            load.stop();
            Map<Integer, Integer> statuses = load.statuses();
            row = new FailureMeasurement(
                    "%d s of load at 80 %% of capacity: %.0f requests/s; PostgreSQL is killed twice and paused once for %d s"
                            .formatted(LENGTH.toSeconds(), perSecond, PAUSE.toSeconds()),
                    statuses,
                    load.slowest(),
                    load.recovery(),
                    statuses.values().stream().mapToInt(Integer::intValue).sum());

            assertThat(load.faults()).isEmpty();
            assertThat(statuses.keySet()).isSubsetOf(Set.of(200, 503));
            assertThat(load.slowest()).isLessThan(Duration.ofSeconds(5));
        }
        Usage after = Usage.now();
        FailureTable.add(new FailureMeasurement(
                row.failure() + "; heap " + before.megabytes() + " → " + after.megabytes() + " MB, threads "
                        + before.threads() + " → " + after.threads(),
                row.statuses(),
                row.slowest(),
                row.recovery(),
                row.requests()));
        assertThat(after.megabytes()).isLessThan(before.megabytes() + 16);
        assertThat(after.threads()).isLessThan(before.threads() + 10);
    }

    /** Measures the requests per second of clients without pauses, after a warm-up. */
    private double capacity() {
        try (Load load = Load.start(environment.server(), CLIENTS, Duration.ZERO)) {
            Wait.during(Duration.ofSeconds(5));
            int before = load.statuses().get(200);
            long start = System.nanoTime();
            Wait.during(Duration.ofSeconds(5));
            return (load.statuses().get(200) - before) * 1e9 / (System.nanoTime() - start);
        }
    }

    private static Duration atMostATenth(Duration time) {
        Duration tenth = LENGTH.dividedBy(10);
        return time.compareTo(tenth) < 0 ? time : tenth;
    }

    private void killAndRestart() {
        environment.postgres().kill();
        Wait.during(DOWNTIME);
        environment.postgres().restart();
    }

    /** Live heap and threads of this process, including the clients. */
    private record Usage(long megabytes, int threads) {

        static Usage now() {
            System.gc();
            return new Usage(
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20,
                    ManagementFactory.getThreadMXBean().getThreadCount());
        }
    }
}
