package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The token refresh after a 401, on real sockets. */
@Timeout(60)
class TokenRefreshTest {

    private static final String EXPIRED = "{\"code\":\"TOKEN_EXPIRED\"}";

    private final CountingTokens tokens = new CountingTokens();

    /** A provider that returns a new token after each rejection, and records the rejected tokens. */
    private static final class CountingTokens implements TokenProvider {

        private final List<String> rejectedTokens = new ArrayList<>();

        @Override
        public String token() {
            return "token-" + (rejectedTokens.size() + 1);
        }

        @Override
        public void invalidate(String token) {
            rejectedTokens.add(token);
        }
    }

    @Test
    void the_client_invalidates_the_token_after_401_TOKEN_EXPIRED_and_repeats_the_request_once() {
        try (WireServer server = serverRejecting("token-1")) {
            assertThat(client(server, tokens).teams().profile(55).getName()).isEqualTo("for token-2");

            assertThat(sentTokens(server)).containsExactly("token-1", "token-2");
            assertThat(tokens.rejectedTokens).containsExactly("token-1");
        }
    }

    @Test
    void the_client_throws_UnauthorizedException_after_a_second_401() {
        try (WireServer server = WireServer.responding(401, EXPIRED)) {
            UnauthorizedException error = catchThrowableOfType(
                    UnauthorizedException.class,
                    () -> client(server, tokens).teams().profile(55));

            assertThat(error).hasMessageStartingWith("getTeamProfile: 401 TOKEN_EXPIRED");
            assertThat(sentTokens(server)).containsExactly("token-1", "token-2");
            assertThat(tokens.rejectedTokens).containsExactly("token-1", "token-2");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "401, NOT_A_TEAM_MEMBER",
        "401, TOKEN_INVALID",
        "401, TOKEN_MISSING",
        "401, token_expired",
        "403, TOKEN_EXPIRED",
        "403, FORBIDDEN",
        "400, TOKEN_EXPIRED",
        "404, TEAM_NOT_FOUND"
    })
    void the_client_does_not_repeat_a_request_if_a_new_token_cannot_help(int status, String code) {
        try (WireServer server = WireServer.responding(status, "{\"code\":\"" + code + "\"}")) {
            assertThatThrownBy(() -> client(server, tokens).teams().profile(55))
                    .isInstanceOf(CoworkingApiException.class);

            assertThat(sentTokens(server)).containsExactly("token-1");
            assertThat(tokens.rejectedTokens).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "TOKEN_EXPIRED",
                "<html>TOKEN_EXPIRED</html>",
                "{\"code\":\"TOKEN_EXPIRED\"",
                "[" + EXPIRED + "]"
            })
    void the_client_does_not_repeat_a_request_after_a_401_without_a_code(String body) {
        try (WireServer server = WireServer.responding(401, Map.of("Content-Type", "text/html"), body)) {
            assertThatThrownBy(() -> client(server, tokens).teams().profile(55))
                    .isInstanceOf(UnauthorizedException.class);

            assertThat(sentTokens(server)).containsExactly("token-1");
        }
    }

    @Test
    void the_client_does_not_repeat_a_request_without_a_new_token() {
        try (WireServer server = WireServer.responding(401, EXPIRED)) {
            assertThatThrownBy(() -> client(server, () -> "fixed").teams().profile(55))
                    .isInstanceOf(UnauthorizedException.class);
            assertThatThrownBy(
                            () -> client(server, TokenProvider.none()).teams().profile(55))
                    .isInstanceOf(UnauthorizedException.class);

            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void a_token_refresh_is_possible_again_in_the_next_call() {
        try (WireServer server = serverRejecting("token-1", "token-3")) {
            CoworkingClient client = client(server, tokens);
            client.teams().profile(55);
            tokens.rejectedTokens.add("token-2");
            client.teams().profile(55);

            assertThat(sentTokens(server)).containsExactly("token-1", "token-2", "token-3", "token-4");
        }
    }

    @Test
    void a_token_refresh_happens_once_per_call_regardless_of_retries() {
        List<String> sentTokens = new ArrayList<>();
        BearerChannel channel = new BearerChannel(tokens, (call, deadline) -> {
            sentTokens.add(call.headers().get("Authorization"));
            return new Response(
                    401, HttpHeaders.of(Map.of(), (name, value) -> true), EXPIRED.getBytes(StandardCharsets.UTF_8));
        });
        Call call = new Call(Operation.GET_TEAM_PROFILE, URI.create("http://localhost/55"), Map.of(), null);
        channel.send(call, Deadline.in(Duration.ofSeconds(1), new FakeClock()));
        channel.send(call, Deadline.in(Duration.ofSeconds(1), new FakeClock()));

        assertThat(sentTokens).containsExactly("Bearer token-1", "Bearer token-2", "Bearer token-3");
    }

    @Test
    void the_client_calls_the_source_once_for_many_rejected_calls() throws Exception {
        TokenSource source = new TokenSource();
        try (WireServer server = serverRejecting("token-1")) {
            CoworkingClient client = client(server, source.cachingProvider());
            List<CallThread> callers = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                callers.add(CallThread.of(() -> client.teams().profile(55).getName()));
            }
            for (CallThread caller : callers) {
                assertThat(caller.outcome()).isEqualTo("for token-2");
            }
            assertThat(source.calls()).isEqualTo(2);
        }
    }

    @Test
    void a_token_refresh_that_fails_throws_the_exception_of_the_source() {
        TokenSource source = new TokenSource();
        RuntimeException down = new IllegalStateException("down");
        try (WireServer server = WireServer.running(connection -> {
            source.failWith(down);
            connection.writeHead(401, Faults.PROBLEM, EXPIRED.length());
            connection.write(EXPIRED);
        })) {
            assertThatThrownBy(() ->
                            client(server, source.cachingProvider()).teams().profile(55))
                    .isSameAs(down);
        }
    }

    @Test
    void a_call_that_is_interrupted_while_another_thread_requests_the_token_throws_a_TransportException()
            throws Exception {
        TokenSource source = new TokenSource();
        source.block();
        try (WireServer server = WireServer.responding(200, "{}")) {
            CoworkingClient client = client(server, source.cachingProvider());
            CallThread fetching = CallThread.of(() -> client.teams().profile(55));
            source.awaitCall();
            CallThread waiting = CallThread.of(() -> client.teams().profile(55)).awaitWaiting();
            waiting.interrupt();

            assertThat((Throwable) waiting.outcome())
                    .isExactlyInstanceOf(TransportException.class)
                    .hasMessage("getTeamProfile: interrupted while waiting for a token");
            assertThat(waiting.isInterrupted()).isTrue();
            assertThat(server.requests()).isEmpty();
            source.unblock();
            assertThat(fetching.outcome()).isNotInstanceOf(Throwable.class);
        }
    }

    @Test
    void a_call_that_waits_for_the_token_of_another_thread_ends_at_its_timeout() throws Exception {
        TokenSource source = new TokenSource();
        TokenProvider caching = source.cachingProvider();
        source.block();
        try (WireServer server = WireServer.responding(200, "{\"Name\":\"Tech Innovators\"}")) {
            CallThread fetching = CallThread.of(
                    () -> client(server, caching).teams().profile(55).getName());
            source.awaitCall();
            // A provider of the caller may delegate to a caching provider.
            CoworkingClient impatient = server.builder()
                    .token(() -> caching.token())
                    .timeout(Duration.ofMillis(300))
                    .build();
            long start = System.nanoTime();

            TimedOutException failure = catchThrowableOfType(
                    TimedOutException.class, () -> impatient.teams().profile(55));

            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(Duration.ofMillis(300), Duration.ofSeconds(20));
            assertThat(failure)
                    .hasMessage(
                            "getTeamProfile: no token within the timeout of PT0.3S; another call is still fetching it");
            assertThat(failure.attempts()).isZero();
            source.unblock();
            assertThat(fetching.outcome()).isEqualTo("Tech Innovators");
            assertThat(impatient.teams().profile(55).getName()).isEqualTo("Tech Innovators");
            assertThat(source.calls()).isEqualTo(1);
        }
    }

    /** Other threads may wait for this token longer than the call that fetches it. */
    @Test
    void a_token_source_that_waits_for_another_token_does_not_end_at_the_timeout_of_its_call() throws Exception {
        TokenSource inner = new TokenSource();
        TokenProvider innerTokens = inner.cachingProvider();
        inner.block();
        TokenProvider outerTokens =
                TokenProvider.caching(() -> new AccessToken("for-" + innerTokens.token(), Instant.MAX));
        try (WireServer server = WireServer.responding(200, "{}")) {
            CallThread fetching = CallThread.of(innerTokens::token);
            inner.awaitCall();
            CoworkingClient impatient = server.builder()
                    .token(outerTokens)
                    .timeout(Duration.ofNanos(1))
                    .build();
            CallThread waiting =
                    CallThread.of(() -> impatient.teams().profile(55)).awaitWaiting();
            inner.unblock();

            assertThat(fetching.outcome()).isEqualTo("token-1");
            assertThat((Throwable) waiting.outcome()).isInstanceOf(TimedOutException.class);
            assertThat(outerTokens.token()).isEqualTo("for-token-1");
        }
    }

    private static CoworkingClient client(WireServer server, TokenProvider tokens) {
        return server.builder().token(tokens).build();
    }

    private static WireServer serverRejecting(String... rejected) {
        return WireServer.running(connection -> {
            String token = token(connection.request());
            boolean expired = List.of(rejected).contains(token);
            String body = expired ? EXPIRED : "{\"Name\":\"for " + token + "\"}";
            connection.writeHead(expired ? 401 : 200, expired ? Faults.PROBLEM : Faults.JSON, body.length());
            connection.write(body);
        });
    }

    private static List<String> sentTokens(WireServer server) {
        return server.requests().stream().map(TokenRefreshTest::token).toList();
    }

    private static String token(String request) {
        return request.replaceFirst("(?s).*\r\nAuthorization: Bearer ([^\r]*)\r\n.*", "$1");
    }
}
