package org.coworkingapi.client.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.coworkingapi.client.CoworkingClient;
import org.coworkingapi.client.TimedOutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The effect of the timeout properties on a call. */
@Timeout(60)
class TimeoutsTest {

    @Test
    void the_timeout_property_limits_the_call() {
        assertTimesOut("coworking.client.timeout=300ms", "coworking.client.attempt-timeout=20s");
    }

    @Test
    void the_attempt_timeout_property_limits_an_attempt() {
        assertTimesOut("coworking.client.timeout=20s", "coworking.client.attempt-timeout=300ms");
    }

    @Test
    void spring_boots_read_timeout_limits_an_attempt() {
        assertTimesOut("coworking.client.timeout=20s", "spring.http.clients.read-timeout=300ms");
    }

    @Test
    void the_attempt_timeout_property_overrides_spring_boots_read_timeout() {
        assertTimesOut(
                "coworking.client.timeout=20s",
                "coworking.client.attempt-timeout=300ms",
                "spring.http.clients.read-timeout=15s");
    }

    private static void assertTimesOut(String... properties) {
        try (ApiServer server = ApiServer.neverResponding()) {
            TestApplications.application(server).withPropertyValues(properties).run(context -> {
                CoworkingClient client = TestApplications.client(context);
                long start = System.nanoTime();

                TimedOutException failure = catchThrowableOfType(
                        TimedOutException.class, () -> client.teams().profile(55));

                assertThat(failure)
                        .hasMessageStartingWith("getTeamProfile: ")
                        .hasMessageEndingWith("timeout of PT0.3S");
                assertThat(Duration.ofNanos(System.nanoTime() - start))
                        .isBetween(Duration.ofMillis(300), Duration.ofSeconds(14));
            });
        }
    }
}
