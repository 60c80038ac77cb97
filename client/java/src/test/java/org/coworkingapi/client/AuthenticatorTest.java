package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.Authenticator;
import java.net.PasswordAuthentication;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** HTTP clients with an authenticator, which is needed for some proxies. */
@Timeout(60)
class AuthenticatorTest {

    private static final WireServer.Script UNAUTHORIZED =
            connection -> connection.respond(401, Faults.PROBLEM, "{\"code\":\"TOKEN_EXPIRED\"}");

    @Test
    void a_401_without_a_challenge_is_an_UnauthorizedException_after_one_attempt() {
        AtomicInteger invalidations = new AtomicInteger();
        TokenProvider sameToken = new TokenProvider() {
            @Override
            public String token() {
                return "the-same-token";
            }

            @Override
            public void invalidate(String token) {
                invalidations.incrementAndGet();
            }
        };
        try (WireServer server = WireServer.running(UNAUTHORIZED)) {
            UnauthorizedException failure = catchThrowableOfType(
                    UnauthorizedException.class,
                    () -> client(server, sameToken).teams().profile(55));

            assertThat(failure).hasMessageStartingWith("getTeamProfile: 401");
            assertThat(failure.attempts()).isEqualTo(1);
            assertThat(server.requests()).hasSize(1);
            assertThat(invalidations).hasValue(1);
        }
    }

    @Test
    void a_401_without_a_challenge_leads_to_a_new_token_because_the_old_one_may_have_expired() {
        TokenSource source = new TokenSource();
        try (WireServer server = WireServer.runningInTurn(
                UNAUTHORIZED, connection -> connection.respond(200, Faults.JSON, "{\"Name\":\"Tech Innovators\"}"))) {
            assertThat(client(server, source.cachingProvider())
                            .teams()
                            .profile(55)
                            .getName())
                    .isEqualTo("Tech Innovators");
            assertThat(source.calls()).isEqualTo(2);
        }
    }

    @Test
    void a_401_with_a_challenge_keeps_its_code() {
        try (WireServer server =
                WireServer.responding(401, Map.of("WWW-Authenticate", "Bearer"), "{\"code\":\"INVALID_TOKEN\"}")) {
            UnauthorizedException failure = catchThrowableOfType(
                    UnauthorizedException.class,
                    () -> client(server, () -> "a-token").teams().profile(55));

            assertThat(failure).hasMessage("getTeamProfile: 401 INVALID_TOKEN");
        }
    }

    private static CoworkingClient client(WireServer server, TokenProvider tokens) {
        HttpClient http = HttpClient.newBuilder()
                .authenticator(new Authenticator() {
                    @Override
                    protected PasswordAuthentication getPasswordAuthentication() {
                        return new PasswordAuthentication("proxy-user", "secret".toCharArray());
                    }
                })
                .build();
        return server.builder()
                .httpClient(http)
                .token(tokens)
                .retry(Retry.attempts(3))
                .build();
    }
}
