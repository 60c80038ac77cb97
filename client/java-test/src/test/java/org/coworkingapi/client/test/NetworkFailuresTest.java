package org.coworkingapi.client.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.coworkingapi.client.CoworkingClient;
import org.coworkingapi.client.Retry;
import org.coworkingapi.client.TimedOutException;
import org.coworkingapi.client.TransportException;
import org.coworkingapi.client.model.Team;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

class NetworkFailuresTest {

    @RegisterExtension
    static final CoworkingStub stub = SampleStubs.of("team-bookings-page");

    @Test
    @Timeout(20)
    void a_hanging_call_ends_after_the_timeout_of_the_caller() {
        stub.team(55).hangs();
        CoworkingClient client = stub.builder()
                .timeout(Duration.ofSeconds(1))
                .retry(Retry.none())
                .build();

        assertThatThrownBy(() -> client.teams().profile(55, "Name")).isInstanceOf(TimedOutException.class);

        awaitRequest();
    }

    @Test
    @Timeout(20)
    void a_hanging_call_ends_at_the_end_of_the_test() {
        stub.team(55).hangs();
        CoworkingClient client = stub.builder()
                .timeout(Duration.ofHours(1))
                .attemptTimeout(Duration.ofHours(1))
                .retry(Retry.none())
                .build();
        CompletableFuture<Team> call =
                CompletableFuture.supplyAsync(() -> client.teams().profile(55, "Name"));
        awaitRequest();

        stub.reset();

        assertThat(call)
                .failsWithin(Duration.ofSeconds(20))
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(TransportException.class);
    }

    @Test
    void a_closed_connection_is_a_transport_exception() {
        stub.team(55).disconnects();

        assertThatThrownBy(
                        () -> stub.builder().retry(Retry.none()).build().teams().profile(55, "Name"))
                .isInstanceOf(TransportException.class)
                .isNotInstanceOf(TimedOutException.class);
    }

    @Test
    void a_network_failure_can_be_limited_to_one_request() {
        stub.team(55).disconnects().times(1).then().found();
        CoworkingClient client = stub.builder().retry(Retry.none()).build();

        assertThatThrownBy(() -> client.teams().profile(55, "Name")).isInstanceOf(TransportException.class);

        assertThat(client.teams().profile(55, "Name").getName()).isEqualTo("Tech Innovators");
        assertThat(stub.requests()).hasSize(2);
    }

    /** Waits for the request, because on a slow machine it could otherwise arrive during the next test. */
    private static void awaitRequest() {
        while (stub.requests().isEmpty()) {
            Thread.onSpinWait();
        }
    }
}
