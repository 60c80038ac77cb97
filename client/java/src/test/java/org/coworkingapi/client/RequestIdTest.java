package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The request id of failures: the instance of the problem, or the header {@code X-Request-Id}. */
class RequestIdTest {

    private static final String UUID = "7f3a41de-90c2-4c1b-8d3e-55aa01b2c3d4";
    private static final String INSTANCE = "urn:uuid:a3bb189e-8bf9-4d6e-9c3a-1f2e3d4c5b6a";

    @Test
    void the_request_id_is_the_instance_of_the_problem_rather_than_the_header() {
        CoworkingApiException error =
                error(404, UUID, "{\"code\":\"TEAM_NOT_FOUND\",\"instance\":\"" + INSTANCE + "\"}");

        assertThat(error.requestId()).isEqualTo(INSTANCE);
        assertThat(error).hasMessage("getTeamProfile: 404 TEAM_NOT_FOUND (request " + INSTANCE + ")");
    }

    @Test
    void the_message_has_the_header_if_the_instance_is_not_a_uuid() {
        CoworkingApiException error = error(404, UUID, "{\"code\":\"TEAM_NOT_FOUND\",\"instance\":\"/teams/55\"}");

        assertThat(error.requestId()).isEqualTo("/teams/55");
        assertThat(error).hasMessage("getTeamProfile: 404 TEAM_NOT_FOUND (request " + UUID + ")");
    }

    @Test
    void the_request_id_is_the_header_if_the_problem_has_no_instance() {
        CoworkingApiException error = error(429, UUID, "{\"code\":\"RATE_LIMITED\"}");

        assertThat(error.requestId()).isEqualTo(UUID);
        assertThat(error).hasMessage("getTeamProfile: 429 RATE_LIMITED (request " + UUID + ")");
    }

    @ParameterizedTest
    @ValueSource(strings = {UUID, "0af7651916cd43dd8448eb211c80319c", "0123456789ABCDEF"})
    void the_request_id_is_the_header_if_the_response_has_no_problem(String id) {
        CoworkingApiException error = error(502, id, "<html>Jane</html>");

        assertThat(error.requestId()).isEqualTo(id);
        assertThat(error).hasMessage("getTeamProfile: 502 (request " + id + ")");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jane@example.com",
                "jane-smith-and-team-55",
                "55",
                "0123456789ABCDE",
                "",
                " ",
                "7f3a41de-90c2-4c1b-8d3e-55aa01b2c3d4 Jane",
                "0af7651916cd43dd8448eb211c80319c0af7651916cd43dd8448eb211c80319c0"
            })
    void the_request_id_is_ignored_if_it_may_contain_personal_data_or_is_too_long(String header) {
        CoworkingApiException error = error(502, header, "");

        assertThat(error.requestId()).isNull();
        assertThat(error).hasMessage("getTeamProfile: 502");
    }

    private static CoworkingApiException error(int status, String header, String body) {
        try (WireServer server = WireServer.responding(status, Map.of("X-Request-Id", header), body)) {
            CoworkingClient client = server.builder().retry(Retry.none()).build();
            return catchThrowableOfType(
                    CoworkingApiException.class, () -> client.teams().profile(55));
        }
    }
}
