package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The parameters and the body of a request. */
class OperationRequestTest {

    private final OperationRequest request = new OperationRequest(Operation.GET_TEAM_PROFILE);

    @Test
    void values_in_the_path_are_encoded() {
        request.path("teamId", "a/b?{teamId}");

        assertThat(request.target()).isEqualTo("/api/public/teams/a%2Fb%3F%7BteamId%7D/profile");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", ".."})
    void values_that_change_the_path_are_rejected(String value) {
        assertThatThrownBy(() -> request.path("teamId", value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("teamId is '" + value
                        + "'; it must not be empty, '.' or '..', because it is a part of the path.");
    }

    @Test
    void values_in_the_query_are_written_in_their_order() {
        request.path("teamId", 55, 1)
                .query("number", new BigDecimal("1E+3"))
                .query("none", null)
                .query("list", List.of("a", "b,c"))
                .commaSeparatedQuery("ids", List.of(1L, 2L))
                .commaSeparatedQuery("none", null)
                .query("_shape", "Name,TeamMembers.FullName");

        assertThat(request.target())
                .isEqualTo("/api/public/teams/55/profile?number=1000&list=a&list=b,c&ids=1,2"
                        + "&_shape=Name,TeamMembers.FullName");
    }

    @Test
    void headers_are_omitted_if_they_are_null() {
        request.header("X-Page", 2).header("X-None", null);

        assertThat(request.headers()).isEqualTo(Map.of("X-Page", "2"));
    }

    @Test
    void headers_with_line_breaks_or_non_ASCII_characters_are_rejected() {
        for (String value : Arrays.asList("a\nb", "a\rb", "ä")) {
            assertThatThrownBy(() -> request.header("X-Name", value))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("The value of the header X-Name must be one line of ASCII characters.");
        }
    }

    @Test
    void a_body_is_written_as_JSON_in_UTF_8() {
        request.body(Map.of("Name", "Zoë"), "application/merge-patch+json");

        assertThat(new String(request.body(), StandardCharsets.UTF_8)).isEqualTo("{\"Name\":\"Zoë\"}");
        assertThat(request.headers()).isEqualTo(Map.of("Content-Type", "application/merge-patch+json"));
    }
}
