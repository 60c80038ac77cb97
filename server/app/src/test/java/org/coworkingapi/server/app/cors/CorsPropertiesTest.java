package org.coworkingapi.server.app.cors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.coworkingapi.server.app.CoworkingServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

final class CorsPropertiesTest {

    private static CorsProperties bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("coworking.cors", CorsProperties.class);
    }

    @Test
    void no_origin_is_allowed_by_default() {
        assertThat(bind(Map.of()).allowedOrigins()).isEmpty();
        assertThat(bind(Map.of("coworking.cors.allowed-origins", "")).allowedOrigins())
                .isEmpty();
    }

    @Test
    void origins_have_a_scheme_a_host_and_a_port_that_is_not_the_default_one() {
        List<String> origins = List.of(
                "https://portal.example.com",
                "https://portal.example.com:8443",
                "http://localhost:5173",
                "http://127.0.0.1",
                "http://[::1]:5173",
                "https://Portal.Example.com");
        assertThat(bind(Map.of("coworking.cors.allowed-origins", String.join(", ", origins)))
                        .allowedOrigins())
                .isEqualTo(origins);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "null",
                "portal.example.com",
                "//portal.example.com",
                "localhost:5173",
                "https://*.example.com",
                "https://",
                "https://a b",
                "http://localhost:99999",
                "ws://portal.example.com",
                "file:///",
                "https://bücher.example"
            })
    void other_values_are_rejected(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CorsProperties(List.of("https://portal.example.com", value)))
                .withMessage("coworking.cors.allowed-origins contains '" + value
                        + "'; list each origin with its scheme (http or https), host and port, such as"
                        + " 'https://portal.example.com' or 'http://localhost:5173'.");
    }

    @ParameterizedTest
    @CsvSource({
        "https://portal.example.com/, https://portal.example.com",
        "https://portal.example.com/app?x#y, https://portal.example.com",
        "https://user@portal.example.com, https://portal.example.com",
        "https://portal.example.com:443, https://portal.example.com",
        "http://localhost:80, http://localhost",
        "http://localhost:05173, http://localhost:5173"
    })
    void the_rejection_of_a_url_contains_its_origin(String value, String origin) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CorsProperties(List.of(value)))
                .withMessage("coworking.cors.allowed-origins contains '" + value + "'; write '" + origin
                        + "', the value that browsers send in the Origin header.");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void a_server_with_an_invalid_origin_does_not_start(CapturedOutput output) {
        SpringApplication server = new SpringApplication(CoworkingServer.class);
        server.setAdditionalProfiles("demo");
        assertThatThrownBy(() -> server.run("--server.port=0", "--coworking.cors.allowed-origins=*")
                        .close())
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
        assertThat(output)
                .contains(
                        "APPLICATION FAILED TO START", "coworking.cors.allowed-origins contains '*'; list each origin")
                .doesNotContain("\tat ");
    }
}
