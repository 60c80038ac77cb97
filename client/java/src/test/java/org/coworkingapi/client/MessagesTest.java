package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.EOFException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The reason of a failure in its message. */
@Timeout(60)
class MessagesTest {

    private static final String ID = "7f3a41de-90c2-4c1b-8d3e-55aa01b2c3d4";
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    @Nested
    class Proxies {

        @ParameterizedTest
        @CsvSource({"403, 1", "302, 1", "503, 3"})
        void a_refused_tunnel_names_the_status_of_the_proxy_and_is_repeated_only_if_temporary(
                int status, int attempts) {
            try (WireServer proxy = WireServer.responding(status, "")) {
                CoworkingException failure = failure(proxied(proxy.url(), "https://api.example.com"));

                assertThat(failure)
                        .isExactlyInstanceOf(TransportException.class)
                        .hasMessage("getTeamProfile: the proxy refused the connection to api.example.com:443 (" + status
                                + ")" + (attempts > 1 ? " after " + attempts + " attempts" : ""))
                        .hasNoCause();
                assertThat(failure.attempts()).isEqualTo(attempts);
            }
        }

        @Test
        void a_proxy_that_cannot_be_reached_is_named() throws Exception {
            String proxy = "http://localhost:" + unusedPort();

            assertThat(failure(proxied(proxy, "https://api.example.com")))
                    .hasMessage("getTeamProfile: could not connect to the proxy " + proxy.substring("http://".length())
                            + " for api.example.com:443 (connection refused or host unreachable) after 3 attempts");
        }

        private static CoworkingClient proxied(String proxy, String url) {
            InetSocketAddress address =
                    new InetSocketAddress("localhost", Integer.parseInt(proxy.replaceFirst(".*:", "")));
            return CoworkingClient.builder()
                    .baseUrl(url)
                    .token(() -> "a-token")
                    .timeout(TIMEOUT)
                    .attemptTimeout(TIMEOUT)
                    .retry(new Retry(3, Duration.ofMillis(1), Duration.ofMillis(1)))
                    .httpClient(HttpClient.newBuilder()
                            .proxy(ProxySelector.of(address))
                            .build())
                    .build();
        }
    }

    @Nested
    class Tls {

        static Stream<Arguments> failures() {
            return Stream.of(
                    Arguments.of(new CertificateExpiredException("Jane"), "the certificate of %s has expired"),
                    Arguments.of(new CertificateException("Jane"), "the certificate of %s is not valid for this host"),
                    Arguments.of(
                            new CertificateException(new CertPathBuilderException("Jane")),
                            "the certificate of %s is not trusted"),
                    Arguments.of(new EOFException("Jane"), "the TLS handshake with %s failed"));
        }

        @ParameterizedTest
        @MethodSource("failures")
        void the_reason_of_a_failed_handshake_is_stated(Exception reason, String outcome) {
            SSLHandshakeException failure = new SSLHandshakeException("Jane");
            failure.initCause(reason);
            URI uri = URI.create("https://api.example.com/api/public/teams/55/profile");

            TransportFailure described = TransportFailure.of(HttpClient.newHttpClient(), uri, failure, "");

            assertThat(described.outcome()).isEqualTo(outcome.formatted("api.example.com:443"));
            assertThat(described.isRetryable()).isFalse();
            assertThat(described.cause()).isSameAs(failure);
        }

        @Test
        void a_connection_that_takes_too_long_is_reported_with_the_connect_timeout() {
            HttpClient http = HttpClient.newBuilder()
                    .connectTimeout(Duration.ofSeconds(2))
                    .build();
            URI uri = URI.create("http://api.example.com/api/public/teams/55/profile");
            TransportFailure described =
                    TransportFailure.of(http, uri, new HttpConnectTimeoutException("HTTP connect timed out"), "");

            assertThat(described.outcome())
                    .isEqualTo("could not connect to api.example.com:80 within the connect timeout of PT2S");
            assertThat(described.isRequestUnsent()).isTrue();
        }
    }

    @Nested
    class Details {

        @Test
        void the_detail_of_a_400_is_one_line() {
            assertThat(failure(400, "{\"code\":\"INVALID_SHAPE\",\"detail\":\" first\\r\\n second. \"}"))
                    .hasMessage("getTeamProfile: 400 INVALID_SHAPE: first second (request " + ID + ")");
        }

        @Test
        void a_long_detail_is_truncated() {
            assertThat(failure(400, "{\"code\":\"INVALID_SHAPE\",\"detail\":\"" + "a".repeat(1000) + "\"}"))
                    .hasMessage("getTeamProfile: 400 INVALID_SHAPE: " + "a".repeat(300) + "… (request " + ID + ")");
        }

        @Test
        void the_detail_of_a_400_does_not_contain_the_token() {
            assertThat(failure(400, "{\"code\":\"INVALID_PARAMETER\",\"detail\":\"Bearer a-token is malformed.\"}"))
                    .hasMessage("getTeamProfile: 400 INVALID_PARAMETER: Bearer … is malformed (request " + ID + ")");
        }

        @ParameterizedTest
        @ValueSource(ints = {401, 403, 404, 500})
        void the_detail_of_other_errors_is_not_in_the_message(int status) {
            assertThat(failure(status, "{\"code\":\"TEAM_NOT_FOUND\",\"detail\":\"Jane\"}"))
                    .hasMessage("getTeamProfile: " + status + " TEAM_NOT_FOUND (request " + ID + ")");
        }

        @Test
        void a_doubled_path_of_the_base_url_is_visible() {
            try (WireServer server = WireServer.responding(404, "{\"code\":\"ROUTE_NOT_FOUND\"}")) {
                CoworkingClient client = server.client().with(options -> options.baseUrl(server.url() + "/api/public"));

                assertThat(failure(client))
                        .hasMessage("getTeamProfile: 404 ROUTE_NOT_FOUND at " + server.url()
                                + "/api/public/api/public/teams/{teamId}/profile; check the base URL");
            }
        }
    }

    @Nested
    class Bodies {

        @Test
        void an_empty_body_is_reported_as_empty() {
            assertThat(failure(200, "")).hasMessage("getTeamProfile: 200, but the body is empty (request " + ID + ")");
        }

        @ParameterizedTest
        @ValueSource(strings = {"ISO-8859-1", "x-unknown", "\"windows-1252\""})
        void the_charset_of_a_body_that_is_not_UTF_8_is_named(String charset) {
            byte[] body = "{\"Name\":\"Zoë\"}".getBytes(StandardCharsets.ISO_8859_1);

            assertThat(failureOfType("application/json; charset=" + charset, body))
                    .message()
                    .matches("getTeamProfile: 200, but the body does not match Team.*; its charset is "
                            + charset.replace("\"", "") + ", but JSON must be UTF-8");
        }

        @Test
        void a_body_that_is_not_UTF_8_is_reported_without_a_charset() {
            byte[] body = "{\"Name\":\"Zoë\"}".getBytes(StandardCharsets.ISO_8859_1);

            assertThat(failureOfType("application/json", body))
                    .message()
                    .endsWith("; it is not valid UTF-8")
                    .doesNotContain("Zo");
        }

        @ParameterizedTest
        @ValueSource(strings = {"ISO-8859-1", "x-unknown", "utf8"})
        void a_body_in_UTF_8_is_read_whatever_its_charset_says(String charset) {
            Map<String, String> headers = Map.of("Content-Type", "application/json; charset=" + charset);
            try (WireServer server = WireServer.responding(200, headers, "{\"Name\":\"Zoë\"}")) {
                assertThat(server.client().teams().profile(55).getName()).isEqualTo("Zoë");
            }
        }

        @Test
        void the_request_is_named_if_the_connection_breaks_in_the_body() {
            try (WireServer server = WireServer.running(connection -> {
                connection.writeHead(200, Map.of("X-Request-Id", ID), 1000);
                connection.write("{");
            })) {
                assertThat(failure(server.client()))
                        .message()
                        .startsWith("getTeamProfile: no complete response from localhost:")
                        .endsWith(" (request " + ID + ")");
            }
        }

        @Test
        void the_request_is_named_if_the_body_takes_too_long() {
            try (WireServer server = WireServer.running(connection -> {
                connection.writeHead(200, Map.of("X-Request-Id", ID), 1000);
                connection.awaitHangUp();
            })) {
                CoworkingClient client = server.client().with(options -> options.timeout(Duration.ofSeconds(1)));

                assertThat(failure(client))
                        .hasMessage(
                                "getTeamProfile: no complete response within the timeout of PT1S (request " + ID + ")");
            }
        }

        private static CoworkingException failureOfType(String contentType, byte[] body) {
            try (WireServer server = WireServer.running(connection -> {
                connection.writeHead(200, Map.of("Content-Type", contentType), body.length);
                connection.write(body);
            })) {
                return failure(server.client());
            }
        }
    }

    @Nested
    class Descriptions {

        @Test
        void the_client_its_groups_and_its_builder_show_the_base_url_and_the_limits() {
            CoworkingClientBuilder builder = CoworkingClient.builder()
                    .baseUrl("https://api.example.com/space/")
                    .token(() -> "s3cr3t")
                    .retry(Retry.none());
            CoworkingClient client = builder.build();
            String settings = "[baseUrl=https://api.example.com/space, timeout=PT10S, attemptTimeout=PT10S,"
                    + " retry=Retry[attempts=1, backoff=PT0.1S, longestBackoff=PT2S]";

            assertThat(client).hasToString("CoworkingClient" + settings + ", maxConcurrentRequests=64]");
            assertThat(client.teams()).hasToString("Teams" + settings + ", maxConcurrentRequests=64]");
            assertThat(client.coworkers()).hasToString("Coworkers" + settings + ", maxConcurrentRequests=64]");
            assertThat(builder)
                    .hasToString(
                            "CoworkingClientBuilder" + settings + ", connectTimeout=PT2S, maxConcurrentRequests=64]");
        }

        @Test
        void the_builder_shows_missing_settings() {
            assertThat(CoworkingClient.builder()).asString().startsWith("CoworkingClientBuilder[baseUrl=null, ");
        }
    }

    private static CoworkingException failure(int status, String body) {
        Map<String, String> headers = Map.of(
                "X-Request-Id", ID, "Content-Type", status == 200 ? "application/json" : "application/problem+json");
        try (WireServer server = WireServer.responding(status, headers, body)) {
            return failure(server.client());
        }
    }

    private static CoworkingException failure(CoworkingClient client) {
        return catchThrowableOfType(
                CoworkingException.class, () -> client.teams().profile(55));
    }

    private static int unusedPort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
            return socket.getLocalPort();
        }
    }
}
