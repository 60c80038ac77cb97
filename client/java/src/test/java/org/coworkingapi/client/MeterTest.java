package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.util.concurrent.TimeUnit;
import org.coworkingapi.client.micrometer.ObservationInterceptor;
import org.junit.jupiter.api.Test;

/** The meters of calls. */
class MeterTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ObservationRegistry registry = ObservationRegistry.create();

    MeterTest() {
        registry.observationConfig().observationHandler(new DefaultMeterObservationHandler(meters));
    }

    @Test
    void one_timer_counts_the_calls_of_all_teams() {
        try (WireServer server = WireServer.responding(200, "{}")) {
            CoworkingClient client = server.builder()
                    .interceptor(ObservationInterceptor.of(registry))
                    .build();
            client.teams().profile(55);
            client.teams().profile(56, "Name");

            Timer timer = meters.get("http.client.requests").timer();
            assertThat(meters.find("http.client.requests").timers()).containsExactly(timer);
            assertThat(timer.count()).isEqualTo(2);
            assertThat(timer.totalTime(TimeUnit.NANOSECONDS)).isPositive();
            assertThat(timer.getId().getTags())
                    .containsExactlyInAnyOrderElementsOf(Tags.of(
                            "client.name",
                            "localhost",
                            "error",
                            "none",
                            "exception",
                            "none",
                            "method",
                            "GET",
                            "outcome",
                            "SUCCESS",
                            "status",
                            "200",
                            "uri",
                            "/api/public/teams/{teamId}/profile"));
        }
    }

    @Test
    void a_failure_is_tagged_with_its_status_outcome_and_exception() {
        try (WireServer server = WireServer.responding(404, "{\"code\":\"TEAM_NOT_FOUND\"}")) {
            CoworkingClient client = server.builder()
                    .interceptor(ObservationInterceptor.of(registry))
                    .build();
            catchThrowable(() -> client.teams().profile(55));

            Timer timer = meters.get("http.client.requests")
                    .tags("status", "404", "outcome", "CLIENT_ERROR", "exception", "CoworkingApiException")
                    .timer();
            assertThat(timer.count()).isEqualTo(1);
        }
    }
}
