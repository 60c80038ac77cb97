package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coworkingapi.client.Faults.JANE;
import static org.coworkingapi.client.Faults.failure;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.coworkingapi.client.model.TeamProfileUpdate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compressed responses, on real sockets. */
@Timeout(60)
class ContentCodingTest {

    private static final String TEAM = ApiSpec.example("TechInnovators").toString();

    @Nested
    class Successes {

        @Test
        void the_client_asks_for_gzip_and_reads_it() {
            byte[] compressed = gzip(TEAM);
            assertThat(compressed.length).isLessThan(TEAM.length() / 4);
            try (WireServer server = WireServer.running(sending(200, "gzip", compressed))) {
                assertThat(server.client().teams().profile(55).getTeamMembers()).hasSize(10);
                assertThat(server.onlyRequest()).contains("\r\nAccept-Encoding: gzip\r\n");
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"gzip", "GZIP", " x-gzip "})
        void the_client_reads_gzip_regardless_of_the_spelling_of_its_name(String coding) {
            try (WireServer server = WireServer.running(sending(200, coding, gzip(JANE)))) {
                assertThat(server.client().teams().profile(55).getName()).isEqualTo("Jane Smith");
            }
        }

        @Test
        void the_client_reads_a_body_that_consists_of_several_gzip_members() throws IOException {
            ByteArrayOutputStream members = new ByteArrayOutputStream();
            members.write(gzip(JANE.substring(0, 10)));
            members.write(gzip(JANE.substring(10)));
            try (WireServer server = WireServer.running(sending(200, "gzip", members.toByteArray()))) {
                assertThat(server.client().teams().profile(55).getName()).isEqualTo("Jane Smith");
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"identity", ""})
        void the_client_reads_a_body_that_is_not_compressed(String coding) {
            try (WireServer server = WireServer.running(sending(200, coding, JANE.getBytes(StandardCharsets.UTF_8)))) {
                assertThat(server.client().teams().profile(55).getName()).isEqualTo("Jane Smith");
            }
        }
    }

    @Nested
    class Faulty {

        @ParameterizedTest
        @ValueSource(ints = {1, 9, 10, 30})
        void the_client_reports_a_gzip_body_that_ends_early_as_an_incomplete_response(int length) {
            assertThat(failure(sending(200, "gzip", Arrays.copyOf(gzip(JANE), length)), 20))
                    .isExactlyInstanceOf(TransportException.class)
                    .hasMessage("getTeamProfile: no complete response (the gzip body ends early)");
        }

        @Test
        void the_client_repeats_a_request_whose_gzip_body_ends_early() {
            try (WireServer server = WireServer.runningInTurn(
                    sending(200, "gzip", Arrays.copyOf(gzip(JANE), 30)), sending(200, "gzip", gzip(JANE)))) {
                CoworkingClient client =
                        server.builder().retry(Retry.attempts(2)).build();

                assertThat(client.teams().profile(55).getName()).isEqualTo("Jane Smith");
            }
        }

        @Test
        void the_client_reports_a_body_that_is_not_gzip() {
            assertThat(failure(sending(200, "gzip", JANE.getBytes(StandardCharsets.UTF_8)), 20))
                    .isExactlyInstanceOf(UnreadableResponseException.class)
                    .hasMessage("getTeamProfile: 200, but the body is not valid gzip")
                    .hasNoCause();
        }

        @Test
        void the_client_reports_a_gzip_body_with_a_wrong_checksum() {
            byte[] corrupt = gzip(JANE);
            corrupt[corrupt.length - 8] ^= 1;

            assertThat(failure(sending(200, "gzip", corrupt), 20))
                    .isExactlyInstanceOf(UnreadableResponseException.class)
                    .hasMessage("getTeamProfile: 200, but the body is not valid gzip");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "br          | the body has the Content-Encoding br; the client reads only gzip",
                    "DEFLATE     | the body has the Content-Encoding deflate; the client reads only gzip",
                    "gzip, gzip  | the body has a Content-Encoding other than gzip",
                    "Jane Smith  | the body has a Content-Encoding other than gzip"
                })
        void the_client_reports_another_coding(String coding, String reason) {
            assertThat(failure(sending(200, coding, new byte[] {1}), 20))
                    .isExactlyInstanceOf(UnreadableResponseException.class)
                    .hasMessage("getTeamProfile: 200, but " + reason);
        }

        @Test
        void the_limit_of_the_size_applies_to_the_decoded_body() {
            byte[] bomb = gzip(" ".repeat((64 << 20) + 1));
            assertThat(bomb.length).isLessThan(100_000);

            assertThat(failure(Operation.GET_TEAM_PROFILE, sending(200, "gzip", bomb), 30))
                    .isExactlyInstanceOf(UnreadableResponseException.class)
                    .hasMessage("getTeamProfile: 200, but the body is larger than 64 MiB");
        }
    }

    @Nested
    class Errors {

        private final byte[] problem = gzip("{\"code\":\"TEAM_NOT_FOUND\"}");

        @Test
        void the_client_reads_a_compressed_problem() {
            assertThat(failure(sending(404, "gzip", problem), 20)).isInstanceOf(TeamNotFoundException.class);
        }

        @Test
        void the_client_refreshes_the_token_after_a_compressed_problem() {
            TokenSource source = new TokenSource();
            try (WireServer server = WireServer.runningInTurn(
                    sending(401, "gzip", gzip("{\"code\":\"TOKEN_EXPIRED\"}")), sending(200, "gzip", gzip(JANE)))) {
                CoworkingClient client =
                        server.builder().token(source.cachingProvider()).build();

                assertThat(client.teams().profile(55).getName()).isEqualTo("Jane Smith");
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"gzip", "br"})
        void the_client_uses_the_status_of_an_error_whose_body_cannot_be_decoded(String coding) {
            assertThat(failure(sending(503, coding, new byte[] {1, 2, 3}), 20))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessage("getTeamProfile: 503");
        }

        @Test
        void the_client_uses_the_code_of_a_compressed_problem_that_is_truncated_after_its_content() {
            assertThat(failure(sending(404, "gzip", Arrays.copyOf(problem, problem.length - 8)), 20))
                    .isInstanceOf(TeamNotFoundException.class);
        }

        @Test
        void the_client_truncates_the_decoded_body_of_an_error() {
            assertThat(failure(sending(503, "gzip", gzip(" ".repeat(2 << 20))), 20))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessage("getTeamProfile: 503");
        }

        @Test
        void the_client_accepts_an_empty_body_with_a_coding() {
            assertThat(failure(sending(502, "gzip", new byte[0]), 20)).hasMessage("getTeamProfile: 502");
        }
    }

    /** Servers that compress change the tag: nginx makes it weak, and Apache and Jetty append a suffix. */
    @Nested
    class Tags {

        @Test
        void the_client_does_not_ask_for_gzip_if_it_needs_the_tag() {
            WireMockServer jetty =
                    new WireMockServer(WireMockConfiguration.options().dynamicPort());
            jetty.start();
            try {
                jetty.stubFor(WireMock.get(WireMock.anyUrl())
                        .willReturn(WireMock.okJson(TEAM).withHeader("ETag", "\"7\"")));
                CoworkingClient client = CoworkingClient.builder()
                        .baseUrl(jetty.baseUrl())
                        .token(TokenProvider.none())
                        .timeout(Duration.ofSeconds(30))
                        .build();

                assertThat(client.teams().profileVersioned(55).etag()).isEqualTo("\"7\"");
                assertThat(client.teams().profile(55).getTeamMembers()).hasSize(10);
                jetty.verify(WireMock.getRequestedFor(WireMock.anyUrl())
                        .withHeader("Accept-Encoding", WireMock.equalTo("identity")));
                jetty.verify(WireMock.getRequestedFor(WireMock.anyUrl())
                        .withHeader("Accept-Encoding", WireMock.equalTo("gzip")));
            } finally {
                jetty.stop();
            }
        }

        @Test
        void the_client_uses_a_strong_tag_beside_gzip() {
            try (WireServer server = WireServer.runningInTurn(
                    connection -> connection
                            .writeHead(200, Map.of("Content-Encoding", "gzip", "ETag", "\"7\""), gzip(JANE).length)
                            .write(gzip(JANE)),
                    connection -> connection.respond(200, Map.of("ETag", "\"8\""), ""))) {
                CoworkingClient client = server.client();
                String tag = client.teams().profileVersioned(55).etag();

                assertThat(client.teams()
                                .updateProfile(
                                        55,
                                        tag,
                                        TeamProfileUpdate.builder()
                                                .profileSummary("New")
                                                .build()))
                        .isEqualTo("\"8\"");
                assertThat(server.requests().get(1)).contains("\r\nIf-Match: \"7\"\r\n");
            }
        }
    }

    private static WireServer.Script sending(int status, String coding, byte[] body) {
        return connection -> connection
                .writeHead(
                        status,
                        Map.of(
                                "Content-Encoding",
                                coding,
                                "Content-Type",
                                status == 200 ? "application/json" : "application/problem+json"),
                        body.length)
                .write(body);
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
