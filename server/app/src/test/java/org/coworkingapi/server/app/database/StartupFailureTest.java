package org.coworkingapi.server.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.coworkingapi.server.app.CoworkingServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class StartupFailureTest {

    @ParameterizedTest
    @ValueSource(strings = {"--spring.datasource.url=", "--coworking.fixture=false"})
    void a_server_with_an_issuer_but_without_a_database_does_not_start(String argument, CapturedOutput output) {
        assertThatThrownBy(() -> start(argument)).hasRootCauseInstanceOf(MissingDatabaseException.class);

        assertThat(output)
                .contains(
                        "APPLICATION FAILED TO START",
                        "The property 'spring.datasource.url' is not set",
                        "https://id.example.com",
                        "--spring.profiles.active=demo")
                .doesNotContain("\tat ");
    }

    @Test
    void an_unreachable_database_at_startup_is_reported_without_a_stack_trace(CapturedOutput output)
            throws IOException {
        assertThatThrownBy(() ->
                        start("--spring.datasource.url=jdbc:postgresql://localhost:" + unusedPort() + "/coworking"))
                .isInstanceOf(RuntimeException.class);

        assertThat(output)
                .contains(
                        "APPLICATION FAILED TO START",
                        "Cannot connect to the database (SQL state 08001)",
                        "spring.datasource.url")
                .doesNotContain("\tat ");
    }

    private static void start(String... arguments) {
        SpringApplication server = new SpringApplication(CoworkingServer.class);
        server.setDefaultProperties(Map.of(
                "server.port",
                "0",
                "coworking.bearer.issuer",
                "https://id.example.com",
                "coworking.bearer.audience",
                "coworking-api",
                "coworking.bearer.jwk-set-uri",
                "https://id.example.com/keys"));
        server.run(arguments).close();
    }

    private static int unusedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
