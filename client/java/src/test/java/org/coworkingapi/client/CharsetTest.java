package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.coworkingapi.client.model.Team;
import org.junit.jupiter.api.Test;

/** Bodies are UTF-8, independent of the default charset. The build runs the tests of this module with US-ASCII. */
class CharsetTest {

    @Test
    void the_default_charset_is_not_UTF_8() {
        assertThat(Charset.defaultCharset()).isNotEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void the_default_charset_does_not_affect_models() {
        String names = "Zoë Ångström, İpek Yılmaz, 王芳, 🦆";
        String body = "{\"Name\":\"" + names + "\"}";
        try (WireServer server = WireServer.responding(200, body)) {
            Team team = server.client().teams().profile(55);

            assertThat(team.getName()).isEqualTo(names);
            assertThat(Json.MAPPER.writeValueAsBytes(team)).isEqualTo(body.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void the_default_charset_does_not_affect_errors() {
        try (WireServer server = WireServer.responding(400, "{\"code\":\"INVALID_SHAPE\",\"detail\":\"Näme\"}")) {
            assertThat(catchThrowableOfType(
                                    InvalidRequestException.class,
                                    () -> server.client().teams().profile(55, "Näme"))
                            .problem())
                    .extracting(Problem::detail)
                    .isEqualTo("Näme");
        }
    }
}
