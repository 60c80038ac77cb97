package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.http.HttpClient;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** HTTP/2 over TLS, with an HTTP client of the caller. */
@Timeout(60)
class Http2Test {

    private static final String TEAM = ApiSpec.example("TechInnovators").toString();

    private final WireMockServer server =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().dynamicHttpsPort());

    @BeforeEach
    void start() {
        server.start();
        server.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(WireMock.okJson(TEAM)));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void the_version_of_a_custom_http_client_is_used_over_TLS() throws Exception {
        client(HttpClient.Version.HTTP_2).teams().profile(55);
        client(HttpClient.Version.HTTP_1_1).teams().profile(55);

        assertThat(protocols()).containsExactlyInAnyOrder("HTTP/2.0", "HTTP/1.1");
    }

    @Test
    void cleartext_connections_use_HTTP_1_1() {
        CoworkingClient.builder()
                .baseUrl("http://localhost:" + server.port())
                .token(TokenProvider.none())
                .httpClient(HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_2)
                        .build())
                .build()
                .teams()
                .profile(55);

        assertThat(protocols()).containsExactly("HTTP/1.1");
    }

    @Test
    void many_calls_share_a_connection_of_HTTP_2() throws Exception {
        CoworkingClient client = client(HttpClient.Version.HTTP_2);
        client.teams().profile(55);
        List<CallThread> callers = Stream.generate(
                        () -> CallThread.of(() -> client.teams().profile(55)))
                .limit(50)
                .toList();

        for (CallThread caller : callers) {
            assertThat(caller.outcome()).isNotInstanceOf(Throwable.class);
        }
    }

    @Test
    void errors_keep_their_code_with_HTTP_2() throws Exception {
        server.stubFor(WireMock.any(WireMock.anyUrl())
                .willReturn(WireMock.jsonResponse("{\"code\":\"TEAM_NOT_FOUND\"}", 404)));
        CoworkingClient client = client(HttpClient.Version.HTTP_2);

        assertThatThrownBy(() -> client.teams().profile(55)).isInstanceOf(TeamNotFoundException.class);
    }

    @Test
    void the_timeout_ends_a_call_with_HTTP_2() throws Exception {
        server.stubFor(
                WireMock.any(WireMock.anyUrl()).willReturn(WireMock.okJson(TEAM).withFixedDelay(20_000)));
        CoworkingClient client = builder(HttpClient.Version.HTTP_2)
                .timeout(Duration.ofSeconds(1))
                .build();

        assertThatThrownBy(() -> client.teams().profile(55)).isInstanceOf(TimedOutException.class);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void a_request_is_repeated_after_a_fault_of_a_connection_of_HTTP_2(Fault fault) throws Exception {
        failOnce(WireMock.aResponse().withFault(fault));

        assertThat(client(HttpClient.Version.HTTP_2).teams().profile(55).getTeamMembers())
                .hasSize(10);
        assertThat(protocols()).containsExactly("HTTP/2.0", "HTTP/2.0");
    }

    @Test
    void a_call_succeeds_after_the_server_has_ended_its_connection_of_HTTP_2() throws Exception {
        CoworkingClient client = client(HttpClient.Version.HTTP_2);
        client.teams().profile(55);
        int port = server.httpsPort();
        server.stop();
        WireMockServer restarted =
                new WireMockServer(WireMockConfiguration.options().dynamicPort().httpsPort(port));
        restarted.start();
        try {
            restarted.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(WireMock.okJson(TEAM)));

            assertThat(client.teams().profile(55).getTeamMembers()).hasSize(10);
        } finally {
            restarted.stop();
        }
    }

    private void failOnce(ResponseDefinitionBuilder failure) {
        server.stubFor(WireMock.any(WireMock.anyUrl())
                .inScenario("once")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(failure)
                .willSetStateTo("failed"));
    }

    private CoworkingClient client(HttpClient.Version version) throws GeneralSecurityException {
        return builder(version).build();
    }

    private CoworkingClientBuilder builder(HttpClient.Version version) throws GeneralSecurityException {
        return CoworkingClient.builder()
                .baseUrl("https://localhost:" + server.httpsPort())
                .token(() -> "a-token")
                .timeout(Duration.ofSeconds(30))
                .attemptTimeout(Duration.ofSeconds(20))
                .httpClient(HttpClient.newBuilder()
                        .version(version)
                        .sslContext(TrustingTls.context())
                        .build());
    }

    private List<String> protocols() {
        return server.getAllServeEvents().stream()
                .map(event -> LoggedRequest.createFrom(event.getRequest()).getProtocol())
                .toList();
    }
}
