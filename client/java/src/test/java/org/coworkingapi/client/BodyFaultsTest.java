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
    void shorter_than_its_content_length() {
        assertThat(failure(
                        connection -> {
                            connection.head(200, JSON, JANE.length() + 1);
                            connection.write(JANE);
                        },
                        20))
                .isExactlyInstanceOf(TransportException.class)
                .hasMessageStartingWith("getTeamProfile: no complete response (");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-7", "Jane", "9223372036854775807", "9223372036854775808"})
    void of_a_length_that_cannot_be(String length) {
        assertThat(failure(
                        connection -> {
                            connection.head(200, Map.of("Content-Length", length), -1);
                            connection.write("{");
                        },
                        20))
                .isInstanceOfAny(TransportException.class, UnreadableResponseException.class);
    }

    @Test
    void that_ends_in_the_middle_of_a_chunk() {
        assertThat(failure(
                        connection -> {
                            connection.head(200, Map.of("Transfer-Encoding", "chunked"), -1);
                            connection.write("ff\r\n" + JANE);
                        },
                        20))
                .isExactlyInstanceOf(TransportException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 429, 502, 503})
    void of_an_error_that_breaks_off_leaves_the_exception_of_the_status(int status) {
        assertThat(failure(
                        connection -> {
                            connection.head(status, PROBLEM, 1000);
                            connection.write("{\"detail\":\"Jane");
                        },
                        20))
                .isInstanceOf(CoworkingApiException.class)
                .hasMessage("getTeamProfile: " + status);
    }

    @Test
    void of_an_error_that_breaks_off_after_the_problem_leaves_its_code() {
        assertThat(failure(
                        connection -> {
                            connection.head(404, PROBLEM, 1000);
                            connection.write("{\"code\":\"TEAM_NOT_FOUND\"}");
                        },
                        20))
                .isInstanceOf(TeamNotFoundException.class);
    }

    @Test
    void of_502_in_html() {
        assertThat(failure(
                        connection -> {
                            connection.head(502, Map.of("Content-Type", "text/html"), -1);
                            connection.write("<html><h1>502 Bad Gateway</h1>Jane Smith</html>");
                        },
                        20))
                .isInstanceOf(UnavailableException.class)
                .hasMessage("getTeamProfile: 502");
    }

    @Test
    void of_401_that_is_empty_and_without_challenge() {
        assertThat(failure(connection -> connection.head(401, Map.of(), 0), 20))
                .isInstanceOf(UnauthorizedException.class)
                .hasMessage("getTeamProfile: 401");
    }

    @Test
    void of_an_error_without_end() {
        try (WireServer server = WireServer.doing(connection -> {
            connection.head(503, PROBLEM, -1);
            connection.flood("{\"code\":\"UNAVAILABLE\"}".getBytes(StandardCharsets.UTF_8));
        })) {
            assertThat(failure(server.url(), 20))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessage("getTeamProfile: 503");
        }
    }

    @Test
    void of_a_success_without_end() throws InterruptedException {
        try (WireServer server = WireServer.doing(connection -> {
            connection.head(200, JSON, -1);
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
    void of_a_success_that_is_no_model(String body) {
        assertThat(failure(
                        connection -> {
                            connection.head(200, JSON, body.length());
                            connection.write(body);
                        },
                        20))
                .isInstanceOf(UnreadableResponseException.class)
                .hasMessageStartingWith("getTeamProfile: 200, but the body is ")
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
                "{\"TeamMembers\":{\"Jane\":1}}",
                "{\"TeamMembers\":[{\"Id\":1},{\"IsTeamAdministrator\":\"Jane\"}]}"
            })
    void of_a_success_that_is_no_team(String body) {
        assertThat(failure(
                        Operation.GET_TEAM_PROFILE,
                        connection -> {
                            connection.head(200, JSON, body.length());
                            connection.write(body);
                        },
                        20))
                .isInstanceOf(UnreadableResponseException.class)
                .hasMessageStartingWith("getTeamProfile: 200, but the body is ")
                .hasNoCause();
    }

    @Test
    void of_a_success_that_is_no_team_is_told_by_the_place_in_it() {
        assertThat(failure(
                        Operation.GET_TEAM_PROFILE,
                        connection -> {
                            String body = "{\"TeamMembers\":[{\"Id\":1},\n{\"IsTeamAdministrator\":\"Jane Smith\"}]}";
                            connection.head(200, JSON, body.length());
                            connection.write(body);
                        },
                        20))
                .hasMessage(
                        "getTeamProfile: 200, but the body is not a Team at TeamMembers[1].IsTeamAdministrator (line 2, column 24)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/problem+json", "text/html", "application/json-seq"})
    void of_a_success_in_another_media_type(String type) {
        assertThat(failure(
                        connection -> {
                            connection.head(200, Map.of("Content-Type", type), JANE.length());
                            connection.write(JANE);
                        },
                        20))
                .isInstanceOf(UnreadableResponseException.class)
                .hasMessage("getTeamProfile: 200, but the body is not application/json");
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 202, 206, 226})
    void of_a_success_that_the_operation_does_not_have(int status) {
        assertThat(failure(
                        connection -> {
                            connection.head(status, JSON, JANE.length());
                            connection.write(JANE);
                        },
                        20))
                .isInstanceOf(UnreadableResponseException.class)
                .hasMessage("getTeamProfile: " + status + ", but this operation returns 200 on success");
    }

    @Test
    void of_204_is_missing() {
        assertThat(failure(connection -> connection.head(204, Map.of(), -1), 20))
                .isInstanceOf(UnreadableResponseException.class);
    }
}
