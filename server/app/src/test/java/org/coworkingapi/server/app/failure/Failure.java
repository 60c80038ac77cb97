package org.coworkingapi.server.app.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;

/**
 * One failure of the database and its repair.
 *
 * @param name for the table
 * @param length time for which it lasts
 */
record Failure(String name, Duration length, Step inject, Step repair) {

    private static final Duration SLOWEST_REQUEST = Duration.ofSeconds(5);
    private static final Duration RECOVERY = Duration.ofSeconds(10);
    private static final Duration BETWEEN_REQUESTS = Duration.ofMillis(20);

    /** Breaks or repairs something. */
    interface Step {

        void run() throws Exception;
    }

    /** Runs the failure under load: no wrong response, no slow one, and a recovery without a restart. */
    void happen(FailureEnvironment lab, int clients) throws Exception {
        try (Load load = Load.start(lab.server(), clients, BETWEEN_REQUESTS)) {
            try {
                load.awaitGood(10 * clients, RECOVERY.multipliedBy(2));
                inject.run();
                Wait.during(length);
            } finally {
                repair.run();
                load.healed();
            }
            load.awaitGood(10 * clients, RECOVERY.multipliedBy(2));
            load.stop();
            FailureTable.add(new FailureMeasurement(
                    name,
                    load.statuses(),
                    load.slowest(),
                    load.recovery(),
                    load.statuses().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum()));

            assertThat(load.faults()).as(name).isEmpty();
            assertThat(load.statuses().keySet()).as(name).isSubsetOf(Set.of(200, 503));
            assertThat(load.slowest()).as("slowest request: " + name).isLessThan(SLOWEST_REQUEST);
            assertThat(load.recovery()).as("recovery: " + name).isLessThan(RECOVERY);
        }
    }
}
