package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coworkingapi.client.Faults.JANE;
import static org.coworkingapi.client.Faults.JSON;
import static org.coworkingapi.client.Faults.PROBLEM;
import static org.coworkingapi.client.Faults.failure;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Invalid response bodies, on real sockets. */
@Timeout(60)
class BodyFaultsTest {

    @Test
    void the_client_reports_a_body_shorter_than_its_content_length() {
        assertThat(failure(
                        connection -> {
                            connection.writeHead(200, JSON, JANE.length() + 1);
                            connection.write(JANE);
                        },
                        20))
                .isExactlyInstanceOf(TransportException.class)
                .hasMessageStartingWith("getTeamProfile: no complete response from localhost:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-7", "Jane", "9223372036854775807", "9223372036854775808"})
    void the_client_reports_an_invalid_content_length(String length) {
        assertThat(failure(
                        connection -> {
                            connection.writeHead(200, Map.of("Content-Length", length), -1);
                            connection.write("{");
                        },
                        20))
                .isInstanceOfAny(TransportException.class, UnreadableResponseException.class);
    }

    @Test
    void the_client_reports_a_truncated_chunk() {
        assertThat(failure(
                        connection -> {
                            connection.writeHead(200, Map.of("Transfer-Encoding", "chunked"), -1);
                            connection.write("ff\r\n" + JANE);
                        },
                        20))
                .isExactlyInstanceOf(TransportException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 429, 502, 503})
    void the_client_uses_the_status_of_an_error_with_a_truncated_body(int status) {
        assertThat(failure(
                        connection -> {
                            connection.writeHead(status, PROBLEM, 1000);
                            connection.write("{\"detail\":\"Jane");
                        },
                        20))
                .isInstanceOf(CoworkingApiException.class)
                .hasMessage("getTeamProfile: " + status);
    }

    @Test
    void the_client_uses_the_code_of_an_error_that_is_truncated_after_the_problem() {
        assertThat(failure(
                        connection -> {
                            connection.writeHead(404, PROBLEM, 1000);
                            connection.write("{\"code\":\"TEAM_NOT_FOUND\"}");
                        },
                        20))
                .isInstanceOf(TeamNotFoundException.class);
    }

    @Test
    void the_client_reports_a_502_with_an_HTML_body_as_unavailable() {
        assertThat(failure(
                        connection -> {
                            connection.writeHead(502, Map.of("Content-Type", "text/html"), -1);
                            connection.write("<html><h1>502 Bad Gateway</h1>Jane Smith</html>");
                        },
                        20))
                .isInstanceOf(UnavailableException.class)
                .hasMessage("getTeamProfile: 502");
    }

    @Test
    void the_client_reports_a_401_without_body_and_challenge_as_unauthorized() {
        assertThat(failure(connection -> connection.writeHead(401, Map.of(), 0), 20))
                .isInstanceOf(UnauthorizedException.class)
                .hasMessage("getTeamProfile: 401");
    }

    @Test
    void the_client_truncates_an_endless_error_body() {
        try (WireServer server = WireServer.running(connection -> {
            connection.writeHead(503, PROBLEM, -1);
            connection.flood("{\"code\":\"UNAVAILABLE\"}".getBytes(StandardCharsets.UTF_8));
        })) {
            assertThat(failure(server.url(), 20))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessage("getTeamProfile: 503");
        }
    }

    @Test
    void the_client_rejects_an_endless_body() throws InterruptedException {
        try (WireServer server = WireServer.running(connection -> {
            connection.writeHead(200, JSON, -1);
            connection.flood(" ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8));
        })) {
            assertThat(failure(server.url(), 30))
                    .isInstanceOf(UnreadableResponseException.class)
                    .hasMessage("getTeamProfile: 200, but the body is larger than 64 MiB");
            assertThat(server.clientHangsUp()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "Jane", "\"Jane\"", "[\"Jane\"]", "<html>Jane</html>", "{}Jane", "{\"Mood\":\"Jane"})
    void the_client_rejects_a_body_that_is_not_a_model(String body) {
        assertThat(failure(
                        connection -> {
                            connection.writeHead(200, JSON, body.length());
                            connection.write(body);
                        },
                        20))
                .isInstanceOf(UnreadableResponseException.class)
                .hasMessageStartingWith("getTeamProfile: 200, but the body ")
                .hasNoCause();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Name\":\"Jane",
                "{\"CreatedOn\":\"2024-01-15T09:30:00Z\"}",
                "{\"Id\":\"Jane\"}",
                "{\"UniqueId\":\"Jane\"}",
                "{\"CreatedOn\":\"Jane\"}",
                "{\"CreatedOn\":[2024,1,15,9,30]}",
                "{\"CreatedOnUtc\":1705311000}",
                "{\"CreatedOnUtc\":1e999999999}",
                "{\"CreatedOnUtc\":\"1705311000\"}",
                "{\"DiscountTariffs\":1e1000000000}",
                "{\"DiscountTariffs\":1e-1000000000}",
                "{\"DiscountTariffs\":-1e99999999999}",
                "{\"DiscountTariffs\":1e1001}",
                "{\"DiscountTariffs\":0e2147483647}",
                "{\"Id\":1e1000000000}",
                "{\"MaxTeamMemberCount\":1e2}",
                "{\"TeamMembers\":{\"Jane\":1}}",
                "{\"TeamMembers\":[{\"Id\":1},{\"IsTeamAdministrator\":\"Jane\"}]}"
            })
    void the_client_rejects_an_invalid_team_without_quoting_its_values(String body) {
        assertThat(failure(
                        Operation.GET_TEAM_PROFILE,
                        connection -> {
                            connection.writeHead(200, JSON, body.length());
                            connection.write(body);
                        },
                        20))
                .isInstanceOf(UnreadableResponseException.class)
                .hasMessageStartingWith("getTeamProfile: 200, but the body ")
                .hasNoCause();
    }

    @Test
    void the_client_reports_the_location_of_an_invalid_value() {
        assertThat(failure(
                        Operation.GET_TEAM_PROFILE,
                        connection -> {
                            String body = "{\"TeamMembers\":[{\"Id\":1},\n{\"IsTeamAdministrator\":\"Jane Smith\"}]}";
                            connection.writeHead(200, JSON, body.length());
                            connection.write(body);
                        },
                        20))
                .hasMessage(
                        "getTeamProfile: 200, but the body does not match Team: TeamMembers[1].IsTeamAdministrator is invalid (line 2, column 24)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/problem+json", "text/html", "application/json-seq"})
    void the_client_rejects_a_body_with_another_media_type(String type) {
        assertThat(failure(
                        connection -> {
                            connection.writeHead(200, Map.of("Content-Type", type), JANE.length());
                            connection.write(JANE);
                        },
                        20))
                .isInstanceOf(UnreadableResponseException.class)
                .hasMessage("getTeamProfile: 200, but the body is not application/json");
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 202, 206, 226})
    void the_client_rejects_an_undocumented_success_status(int status) {
        assertThat(failure(
                        connection -> {
                            connection.writeHead(status, JSON, JANE.length());
                            connection.write(JANE);
                        },
                        20))
                .isInstanceOf(UnreadableResponseException.class)
                .hasMessage("getTeamProfile: " + status + ", but this operation returns 200 on success");
    }

    @Test
    void the_client_rejects_a_204() {
        assertThat(failure(connection -> connection.writeHead(204, Map.of(), -1), 20))
                .isInstanceOf(UnreadableResponseException.class);
    }
}
