package org.coworkingapi.client.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.coworkingapi.client.CoworkingClient;
import org.coworkingapi.client.UnavailableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The effect of the properties for retries on the requests. */
@Timeout(60)
class ResilienceTest {

    private static final String[] NO_PAUSE = {
        "coworking.client.retry.backoff=1ns", "coworking.client.retry.longest-backoff=1ns"
    };

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void the_property_retry_attempts_sets_the_number_of_requests(int attempts) {
        try (ApiServer server = ApiServer.responding(503, "{}")) {
            application(server)
                    .withPropertyValues(NO_PAUSE)
                    .withPropertyValues("coworking.client.retry.attempts=" + attempts)
                    .run(context -> {
                        assertUnavailable(context.getBean(CoworkingClient.class));

                        assertThat(server.requests()).hasSize(attempts);
                    });
        }
    }

    @Test
    void three_attempts_are_made_by_default() {
        try (ApiServer server = ApiServer.responding(503, "{}")) {
            application(server).withPropertyValues(NO_PAUSE).run(context -> {
                assertUnavailable(context.getBean(CoworkingClient.class));

                assertThat(server.requests()).hasSize(3);
            });
        }
    }

    @Test
    void a_backoff_beyond_the_timeout_ends_the_call() {
        try (ApiServer server = ApiServer.responding(503, "{}")) {
            // The pause is random and up to 10,000 days long, so it practically never fits into the timeout.
            application(server)
                    .withPropertyValues(
                            "coworking.client.timeout=1s",
                            "coworking.client.attempt-timeout=1s",
                            "coworking.client.retry.backoff=10000d",
                            "coworking.client.retry.longest-backoff=10000d")
                    .run(context -> {
                        assertUnavailable(context.getBean(CoworkingClient.class));

                        assertThat(server.requests()).hasSize(1);
                    });
        }
    }

    @Test
    void the_longest_backoff_limits_the_pauses() {
        try (ApiServer server = ApiServer.responding(503, "{}")) {
            // Without the limit, the pauses would grow from 50 ms to an hour.
            application(server)
                    .withPropertyValues(
                            "coworking.client.timeout=20s",
                            "coworking.client.retry.attempts=16",
                            "coworking.client.retry.backoff=50ms",
                            "coworking.client.retry.longest-backoff=50ms")
                    .run(context -> {
                        assertUnavailable(context.getBean(CoworkingClient.class));

                        assertThat(server.requests()).hasSize(16);
                    });
        }
    }

    private static void assertUnavailable(CoworkingClient client) {
        assertThat(catchThrowableOfType(
                        UnavailableException.class, () -> client.teams().profile(55)))
                .isNotNull();
    }

    private static ApplicationContextRunner application(ApiServer server) {
        return TestApplications.application()
                .withPropertyValues("coworking.client.base-url=" + server.url(), "coworking.client.token=a-token");
    }
}
