package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The maximum number of concurrent requests. */
@Timeout(60)
class RequestLimitTest {

    private static final String OK = "{\"Name\":\"Tech Innovators\"}";

    @Test
    void the_client_sends_as_many_requests_at_the_same_time_as_allowed_and_not_more() throws Exception {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        // A request is answered when four requests are running.
        CyclicBarrier four = new CyclicBarrier(4);
        try (WireServer server = WireServer.running(connection -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            await(four);
            running.decrementAndGet();
            connection.respond(200, Faults.JSON, OK);
        })) {
            CoworkingClient client = server.builder().maxConcurrentRequests(4).build();
            List<CallThread> callers = Stream.generate(
                            () -> CallThread.of(() -> client.teams().profile(55).getName()))
                    .limit(40)
                    .toList();

            for (CallThread caller : callers) {
                assertThat(caller.outcome()).isEqualTo("Tech Innovators");
            }
            assertThat(most).hasValue(4);
        }
    }

    @Test
    void a_call_that_waits_for_other_requests_ends_at_its_timeout_and_names_the_limit() throws Exception {
        try (BusyClient busy = new BusyClient(Duration.ofMillis(500))) {
            TimedOutException failure = catchThrowableOfType(
                    TimedOutException.class, () -> busy.client.teams().profile(55));

            assertThat(failure)
                    .hasMessage("getTeamProfile: not sent within the timeout of PT0.5S, "
                            + "because maxConcurrentRequests (1) was reached");
            assertThat(failure.attempts()).isZero();
        }
    }

    @Test
    void a_call_that_is_interrupted_while_it_waits_for_other_requests_ends_and_its_thread_stays_interrupted()
            throws Exception {
        try (BusyClient busy = new BusyClient(Duration.ofSeconds(30))) {
            CallThread waiting =
                    CallThread.of(() -> busy.client.teams().profile(55)).awaitWaiting();
            waiting.interrupt();

            assertThat((Throwable) waiting.outcome())
                    .isExactlyInstanceOf(TransportException.class)
                    .hasMessage("getTeamProfile: interrupted while it waited to be sent, "
                            + "because maxConcurrentRequests (1) was reached");
            assertThat(waiting.isInterrupted()).isTrue();
        }
    }

    @Test
    void a_call_is_sent_when_another_one_has_failed() {
        try (WireServer server = WireServer.runningInTurn(
                connection -> connection.writeHead(200, Faults.JSON, 1000),
                connection -> connection.respond(503, Faults.PROBLEM, ""),
                connection -> connection.respond(200, Faults.JSON, OK))) {
            CoworkingClient client = server.builder().maxConcurrentRequests(1).build();

            assertThatThrownBy(() -> client.teams().profile(55)).isInstanceOf(TransportException.class);
            assertThatThrownBy(() -> client.teams().profile(55)).isInstanceOf(UnavailableException.class);
            assertThat(client.teams().profile(55).getName()).isEqualTo("Tech Innovators");
        }
    }

    @Test
    void a_call_is_sent_while_another_one_pauses_before_a_retry() {
        try (WireServer server = WireServer.runningInTurn(
                connection -> connection.respond(503, Faults.PROBLEM, ""),
                connection -> connection.respond(200, Faults.JSON, "{\"Name\":\"during the pause\"}"),
                connection -> connection.respond(200, Faults.JSON, OK))) {
            PausingClock clock = new PausingClock();
            CoworkingClient client = server.builder()
                    .maxConcurrentRequests(1)
                    .retry(Retry.attempts(2))
                    .build(clock, () -> 1.0);
            clock.duringPause =
                    () -> assertThat(client.teams().profile(55).getName()).isEqualTo("during the pause");

            assertThat(client.teams().profile(55).getName()).isEqualTo("Tech Innovators");
            assertThat(server.requests()).hasSize(3);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void the_maximum_must_be_positive(int maximum) {
        assertThatThrownBy(() -> CoworkingClient.builder().maxConcurrentRequests(maximum))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("maxConcurrentRequests is " + maximum + "; it must be 1 or more.");
    }

    private static void await(CyclicBarrier barrier) throws InterruptedException {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A client that may send one request at a time, and is sending it until it is closed. */
    private static final class BusyClient implements AutoCloseable {

        final CoworkingClient client;
        private final CountDownLatch released = new CountDownLatch(1);
        private final WireServer server = WireServer.responding(200, OK);

        BusyClient(Duration timeout) throws InterruptedException {
            CountDownLatch sending = new CountDownLatch(1);
            client = server.builder()
                    .maxConcurrentRequests(1)
                    .timeout(timeout)
                    .interceptor((request, next) -> {
                        sending.countDown();
                        awaitRelease();
                        return next.send(request);
                    })
                    .build();
            CallThread.of(() -> client.teams().profile(55));
            sending.await();
        }

        private void awaitRelease() {
            try {
                released.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() {
            released.countDown();
            server.close();
        }
    }

    /** The system clock, which executes a task instead of a pause. */
    private static final class PausingClock implements ClientClock {

        private final ClientClock system = ClientClock.system();
        private Runnable duringPause = () -> {};

        @Override
        public long nanos() {
            return system.nanos();
        }

        @Override
        public Instant now() {
            return system.now();
        }

        @Override
        public void sleep(Duration duration) {
            duringPause.run();
        }
    }
}
