package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The rules for interceptors, and the failures when an interceptor breaks them. */
@Timeout(60)
class InterceptorRulesTest {

    @Nested
    class An_interceptor {

        @Test
        void an_interceptor_must_call_next() {
            try (WireServer server = WireServer.responding(200, "{}")) {
                assertThat(failure(server, (request, next) -> null))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessage("An interceptor did not call next; it must call next once.");
                assertThat(server.requests()).isEmpty();
            }
        }

        @Test
        void an_interceptor_must_call_next_only_once() {
            try (WireServer server = WireServer.responding(200, "{}")) {
                assertThat(failure(server, (request, next) -> {
                            next.send(request);
                            return next.send(request);
                        }))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageStartingWith("An interceptor called next twice;");
                assertThat(server.requests()).hasSize(1);
            }
        }

        @Test
        void an_interceptor_must_return_the_response_of_next() {
            try (WireServer server = WireServer.responding(200, "{}")) {
                assertThat(failure(server, (request, next) -> {
                            next.send(request);
                            return null;
                        }))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageStartingWith("An interceptor returned null;");
            }
        }

        @Test
        void an_interceptor_must_not_use_the_request_or_response_of_another_call() {
            AtomicReference<ClientRequest> keptRequest = new AtomicReference<>();
            AtomicReference<ClientResponse> keptResponse = new AtomicReference<>();
            try (WireServer server = WireServer.responding(200, "{}")) {
                failure(server, (request, next) -> {
                    keptRequest.set(request);
                    keptResponse.set(next.send(request));
                    return keptResponse.get();
                });

                assertThat(failure(server, (request, next) -> next.send(keptRequest.get())))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageStartingWith("An interceptor passed the request of another call to next;");
                assertThat(failure(server, (request, next) -> {
                            next.send(request);
                            return keptResponse.get();
                        }))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageStartingWith("An interceptor returned the response to another request;");
            }
        }

        @Test
        void an_interceptor_must_call_next_on_its_own_thread() {
            try (WireServer server = WireServer.responding(200, "{}")) {
                assertThat(failure(
                                server,
                                (request, next) -> CompletableFuture.supplyAsync(() -> next.send(request))
                                        .join()))
                        .isInstanceOf(CompletionException.class)
                        .hasCauseInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("An interceptor called next on another thread;");
                assertThat(server.requests()).isEmpty();
            }
        }

        @Test
        void an_interceptor_may_throw_any_exception_to_the_caller() {
            RuntimeException exception = new UnsupportedOperationException("not today");
            try (WireServer server = WireServer.responding(200, "{}")) {
                assertThat(failure(server, (request, next) -> {
                            throw exception;
                        }))
                        .isSameAs(exception);
                assertThat(failure(server, (request, next) -> {
                            next.send(request);
                            throw exception;
                        }))
                        .isSameAs(exception);
                assertThat(server.requests()).hasSize(1);
            }
        }
    }

    @Nested
    class If_an_interceptor_swallows_an_exception {

        @Test
        void the_deadline_applies_even_if_an_interceptor_swallows_an_exception() {
            AtomicReference<RuntimeException> swallowed = new AtomicReference<>();
            try (WireServer server = WireServer.running(WireServer.Connection::awaitHangUp)) {
                CoworkingClient client = server.builder()
                        .timeout(Duration.ofMillis(300))
                        .retry(Retry.none())
                        .interceptor(swallowingInterceptor(swallowed))
                        .build();

                assertThatThrownBy(() -> client.teams().profile(55))
                        .isInstanceOf(TimedOutException.class)
                        .isSameAs(swallowed.get());
            }
        }

        @Test
        void an_interrupt_ends_the_call_even_if_an_interceptor_swallows_an_exception() throws Exception {
            CountDownLatch requestReceived = new CountDownLatch(1);
            try (WireServer server = WireServer.running(connection -> {
                requestReceived.countDown();
                connection.awaitHangUp();
            })) {
                CallThread caller =
                        CallThread.of(() -> failure(server, swallowingInterceptor(new AtomicReference<>())));
                requestReceived.await();
                caller.interrupt();

                assertThat(caller.outcome())
                        .isExactlyInstanceOf(TransportException.class)
                        .hasToString("org.coworkingapi.client.TransportException: getTeamProfile: interrupted");
                assertThat(caller.isInterrupted()).isTrue();
            }
        }

        private Interceptor swallowingInterceptor(AtomicReference<RuntimeException> swallowed) {
            return (request, next) -> {
                try {
                    return next.send(request);
                } catch (RuntimeException e) {
                    swallowed.set(e);
                    return null;
                }
            };
        }
    }

    private static Throwable failure(WireServer server, Interceptor interceptor) {
        CoworkingClient client = server.builder().interceptor(interceptor).build();
        return catchThrowable(() -> client.teams().profile(55));
    }
}
