package org.coworkingapi.server.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.time.Clock;
import java.util.regex.Pattern;
import org.coworkingapi.server.app.CoworkingServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class DemoTest {

    @Test
    void demo_mode_logs_a_warning_with_commands_to_try() throws Exception {
        DemoTokens tokens = new DemoTokens(
                new ECKeyGenerator(Curve.P_256).keyID("k").generate(), "issuer", "audience", Clock.systemUTC());
        String text = new DemoAnnouncement(tokens).text("http://localhost:4711");

        assertThat(text).contains("DEMO MODE: NOT FOR PRODUCTION");
        assertThat(text.lines().filter(line -> line.startsWith("curl ")))
                .hasSize(4)
                .allMatch(line -> Pattern.matches(
                        "curl -s -H 'Authorization: Bearer [\\w-]+\\.[\\w-]+\\.[\\w-]+' 'http://localhost:4711/api/public/\\S+'",
                        line));
    }

    @Test
    void a_server_without_an_issuer_does_not_start_and_names_the_missing_properties(CapturedOutput output) {
        assertThatThrownBy(() -> SpringApplication.run(CoworkingServer.class, "--server.port=0"))
                .hasStackTraceContaining("coworking.bearer.issuer");
        assertThat(output)
                .contains(
                        "APPLICATION FAILED TO START",
                        "coworking.bearer.issuer",
                        "coworking.bearer.audience",
                        "--spring.profiles.active=demo");
    }

    @Test
    void demo_mode_does_not_start_with_a_configured_issuer_or_key_set() {
        assertThatThrownBy(() -> SpringApplication.run(
                        CoworkingServer.class,
                        "--server.port=0",
                        "--spring.profiles.active=demo",
                        "--coworking.bearer.issuer=https://id.example.com"))
                .hasRootCauseInstanceOf(InvalidConfigurationPropertyValueException.class);
        assertThatThrownBy(() -> SpringApplication.run(
                        CoworkingServer.class,
                        "--server.port=0",
                        "--spring.profiles.active=demo",
                        "--coworking.bearer.jwk-set-uri=https://id.example.com/keys"))
                .hasRootCauseInstanceOf(InvalidConfigurationPropertyValueException.class);
    }
}
