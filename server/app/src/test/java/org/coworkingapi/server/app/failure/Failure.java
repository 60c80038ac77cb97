package org.coworkingapi.server.app.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;

/**
 * A database failure and its repair.
 *
 * @param name name in the table of measurements
 * @param duration length of the failure
 */
record Failure(String name, Duration duration, Step inject, Step repair) {

    private static final Duration SLOWEST_REQUEST = Duration.ofSeconds(5);
    private static final Duration RECOVERY = Duration.ofSeconds(10);
    private static final Duration REQUEST_INTERVAL = Duration.ofMillis(20);

    /** An action that causes or repairs the failure. */
    interface Step {

        void run() throws Exception;
    }

    /**
     * Runs the failure under load and checks that no response is wrong or slow and that the server recovers without a
     * restart.
     */
    void measure(FailureEnvironment environment, int clients) throws Exception {
        try (Load load = Load.start(environment.server(), clients, REQUEST_INTERVAL)) {
            try {
                load.awaitSuccesses(10 * clients, RECOVERY.multipliedBy(2));
                inject.run();
                Wait.during(duration);
            } finally {
                repair.run();
                load.recordRepair();
            }
            load.awaitSuccesses(10 * clients, RECOVERY.multipliedBy(2));
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
