package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that {@link CoworkingClient#with} has derived. */
@Timeout(60)
class DerivedClientTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @Test
    void derived_clients_use_the_connection_of_their_parent() throws Exception {
        try (KeepAliveServer server = new KeepAliveServer();
                CoworkingClient client = server.builder().build()) {
            client.teams().profile(55);
            for (int user = 1; user <= 3; user++) {
                String token = "token-of-user-" + user;
                client.with(options -> options.token(() -> token).timeout(LONG))
                        .teams()
                        .profile(55);
            }
            client.coworkers().related(101);

            assertThat(server.requests()).hasSize(5);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void each_client_sends_only_its_own_token() throws Exception {
        try (KeepAliveServer server = new KeepAliveServer();
                CoworkingClient client = server.builder().build()) {
            CoworkingClient jane = client.with(options -> options.token(() -> "token-of-jane"));
            CoworkingClient bob = jane.with(options -> options.token(() -> "token-of-bob"));
            List<CoworkingClient> clients = List.of(client, jane, bob, jane, client, bob);
            clients.forEach(each -> each.teams().profile(55));

            assertThat(server.requests())
                    .extracting(request -> request.replaceFirst("(?s).*Authorization: Bearer (\\S+).*", "$1"))
                    .containsExactly(
                            "token-of-parent",
                            "token-of-jane",
                            "token-of-bob",
                            "token-of-jane",
                            "token-of-parent",
                            "token-of-bob");
        }
    }

    @Test
    void each_caching_provider_caches_its_own_token() throws Exception {
        AtomicInteger fetches = new AtomicInteger();
        try (KeepAliveServer server = new KeepAliveServer();
                CoworkingClient client = server.builder().build()) {
            List<CoworkingClient> users = new ArrayList<>();
            for (String user : List.of("jane", "bob")) {
                TokenProvider tokens = TokenProvider.caching(
                        () -> new AccessToken(user + "-" + fetches.incrementAndGet(), Instant.MAX));
                users.add(client.with(options -> options.token(tokens)));
            }
            users.forEach(user -> user.teams().profile(55));
            users.forEach(user -> user.teams().profile(55));

            assertThat(fetches).hasValue(2);
            assertThat(server.requests())
                    .satisfiesExactly(
                            first -> assertThat(first).contains("Bearer jane-1\r\n"),
                            second -> assertThat(second).contains("Bearer bob-2\r\n"),
                            third -> assertThat(third).contains("Bearer jane-1\r\n"),
                            fourth -> assertThat(fourth).contains("Bearer bob-2\r\n"));
        }
    }

    @Test
    void an_expired_token_is_reported_to_the_provider_that_returned_it() {
        List<String> invalidated = new ArrayList<>();
        TokenProvider ofJane = new TokenProvider() {

            @Override
            public String token() {
                return "token-of-jane";
            }

            @Override
            public void invalidate(String token) {
                invalidated.add(token);
            }
        };
        try (WireServer server = WireServer.responding(401, "{\"code\":\"TOKEN_EXPIRED\"}")) {
            CoworkingClient client = server.client();

            assertThatThrownBy(() -> client.with(options -> options.token(ofJane))
                            .teams()
                            .profile(55))
                    .isInstanceOf(UnauthorizedException.class);
            assertThatThrownBy(() -> client.teams().profile(55)).isInstanceOf(UnauthorizedException.class);
        }
        assertThat(invalidated).containsExactly("token-of-jane");
    }

    @Test
    void a_derived_client_may_have_another_base_url() throws Exception {
        try (KeepAliveServer first = new KeepAliveServer();
                KeepAliveServer second = new KeepAliveServer();
                CoworkingClient client = first.builder().build()) {
            client.with(options -> options.baseUrl(second.url() + "/space/"))
                    .teams()
                    .profile(55);

            assertThat(first.requests()).isEmpty();
            assertThat(second.requests())
                    .singleElement()
                    .asString()
                    .startsWith("GET /space/api/public/teams/55/profile HTTP/1.1\r\n");
        }
    }

    @Test
    void a_timeout_applies_to_the_calls_of_the_derived_client_only() {
        try (WireServer server = WireServer.running(WireServer.Connection::awaitHangUp)) {
            CoworkingClient client = server.builder().timeout(LONG).build();
            CoworkingClient quick = client.with(options -> options.timeout(Duration.ofMillis(50)));

            assertThatThrownBy(() -> quick.teams().profile(55))
                    .isInstanceOf(TimedOutException.class)
                    .hasMessage("getTeamProfile: no complete response within the timeout of PT0.05S");
            assertThat(client).asString().contains("timeout=PT30S");
        }
    }

    @Test
    void a_derived_client_may_have_another_retry_policy() {
        try (WireServer server = WireServer.responding(503, "{\"code\":\"UNAVAILABLE\"}")) {
            CoworkingClient client = server.client();
            Retry twoAttempts = new Retry(2, Duration.ofMillis(1), Duration.ofMillis(1));

            assertThatThrownBy(() -> client.with(options -> options.retry(twoAttempts))
                            .teams()
                            .profile(55))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessage("getTeamProfile: 503 UNAVAILABLE after 2 attempts");
            assertThatThrownBy(() -> client.teams().profile(55)).hasMessage("getTeamProfile: 503 UNAVAILABLE");
        }
    }

    @Test
    void a_derived_client_has_the_interceptors_and_the_user_agent_of_its_parent() throws Exception {
        List<String> seen = new ArrayList<>();
        try (KeepAliveServer server = new KeepAliveServer();
                CoworkingClient client = server.builder()
                        .userAgent("billing-service/1.4")
                        .interceptor((request, next) -> {
                            seen.add(request.operation());
                            return next.send(request);
                        })
                        .build()) {
            client.with(options -> options.timeout(LONG)).teams().profile(55);

            assertThat(seen).containsExactly("getTeamProfile");
            assertThat(server.requests())
                    .singleElement()
                    .asString()
                    .contains(" billing-service/1.4\r\n")
                    .contains("Bearer token-of-parent\r\n");
        }
    }

    @Test
    void the_limit_of_concurrent_requests_is_that_of_the_parent() throws Exception {
        try (WireServer server = WireServer.running(WireServer.Connection::awaitHangUp);
                CoworkingClient client =
                        server.builder().maxConcurrentRequests(1).timeout(LONG).build()) {
            CallThread busy = CallThread.of(() -> client.teams().profile(55));
            while (server.requests().isEmpty()) {
                Thread.onSpinWait();
            }

            assertThatThrownBy(() -> client.with(options -> options.timeout(Duration.ofMillis(50)))
                            .teams()
                            .profile(55))
                    .isInstanceOf(TimedOutException.class)
                    .hasMessageContaining("maxConcurrentRequests (1) was reached");
            busy.interrupt();
            assertThat(busy.outcome()).isInstanceOf(TransportException.class);
        }
    }

    @Test
    void options_do_not_change_a_derived_client_later() {
        AtomicReference<ClientOptions> kept = new AtomicReference<>();
        CoworkingClient derived = offline().with(kept::set);
        kept.get().timeout(Duration.ofDays(1));

        assertThat(derived).asString().contains("timeout=PT10S");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ftp://host", "https://jane:pass@host"})
    void an_invalid_base_url_is_rejected_as_by_the_builder(String url) {
        assertThatThrownBy(() -> offline().with(options -> options.baseUrl(url)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The base URL must ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S"})
    void invalid_timeouts_are_rejected_as_by_the_builder(Duration invalid) {
        assertThatThrownBy(() -> offline().with(options -> options.timeout(invalid)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("timeout is " + invalid + "; it must be longer than zero.");
        assertThatThrownBy(() -> offline().with(options -> options.attemptTimeout(invalid)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("attemptTimeout is " + invalid + "; it must be longer than zero.");
    }

    /** A client for each call is affordable: a call itself allocates about 28,000 bytes. */
    @Test
    void deriving_a_client_allocates_less_than_2000_bytes() {
        CoworkingClient client = offline();
        TokenProvider tokens = () -> "a-token";
        int count = 10_000;
        for (int i = 0; i < count; i++) {
            client.with(options -> options.token(tokens).timeout(LONG));
        }
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < count; i++) {
            client.with(options -> options.token(tokens).timeout(LONG));
        }
        long bytes = (threads.getCurrentThreadAllocatedBytes() - before) / count;

        assertThat(bytes).isPositive().isLessThan(2_000);
    }

    private static CoworkingClient offline() {
        return CoworkingClient.builder()
                .baseUrl("http://localhost")
                .token(TokenProvider.none())
                .build();
    }
}
