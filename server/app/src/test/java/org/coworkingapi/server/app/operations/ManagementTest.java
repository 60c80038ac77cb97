package org.coworkingapi.server.app.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.coworkingapi.server.app.CoworkingServer;
import org.coworkingapi.server.stub.bearer.TokenKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.test.context.ActiveProfiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tests the endpoints of the management port, and that the port of the API does not serve them. */
@SpringBootTest(
        classes = CoworkingServer.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "spring.datasource.hikari.connection-timeout=250",
            "logging.level.coworking.requests=info",
            "coworking.rate-limit.failures=30",
            "coworking.rate-limit.period=1h"
        })
@ActiveProfiles("demo")
@Import(ManagementTest.Keys.class)
@ExtendWith(OutputCaptureExtension.class)
class ManagementTest {

    private static final String PROBLEM = "application/problem+json";
    private static final AtomicBoolean KEYS_ARE_USABLE = new AtomicBoolean(true);

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    @Autowired
    private HikariDataSource pool;

    @TestConfiguration(proxyBeanMethods = false)
    static class Keys {

        @Bean
        TokenKeys keysThatCanFail() {
            return KEYS_ARE_USABLE::get;
        }
    }

    private HttpResponse<String> get(int port, String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(5));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode management(String path, int status) throws IOException, InterruptedException {
        HttpResponse<String> response = get(managementPort, path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return JsonMapper.shared().readTree(response.body());
    }

    @Test
    void the_server_is_live_and_ready() throws Exception {
        assertThat(management("/actuator/health/liveness", 200).at("/status").asString())
                .isEqualTo("UP");
        JsonNode readiness = management("/actuator/health/readiness", 200);
        assertThat(readiness.at("/status").asString()).isEqualTo("UP");
        assertThat(readiness.at("/components").propertyNames())
                .containsExactlyInAnyOrder("database", "readinessState", "tokenKeys");
        assertThat(management("/actuator/health/liveness", 200)
                        .at("/components")
                        .propertyNames())
                .containsExactly("livenessState");
    }

    @Test
    void the_server_is_live_but_not_ready_without_token_keys() throws Exception {
        KEYS_ARE_USABLE.set(false);
        try {
            assertThat(management("/actuator/health/readiness", 503)
                            .at("/components/tokenKeys/status")
                            .asString())
                    .isEqualTo("DOWN");
            management("/actuator/health/liveness", 200);
        } finally {
            KEYS_ARE_USABLE.set(true);
        }
        management("/actuator/health/readiness", 200);
    }

    @Test
    void probes_are_not_rate_limited() throws Exception {
        for (int i = 0; i < 40; i++) {
            management("/actuator/health/liveness", 200);
        }
    }

    @Test
    void info_contains_the_version() throws Exception {
        Properties build =
                PropertiesLoaderUtils.loadProperties(new ClassPathResource("META-INF/build-info.properties"));
        assertThat(management("/actuator/info", 200).at("/build/version").asString())
                .isEqualTo(build.getProperty("build.version"));
    }

    @Test
    void metrics_count_requests_by_route_and_status_and_include_the_pool() throws Exception {
        get(port, "/api/public/teams/55/profile");
        get(port, "/api/public/teams/55/profile", "Authorization", "Bearer x");
        get(port, "/nope/" + "jane%40example.com");
        String metrics = get(managementPort, "/actuator/prometheus").body();
        assertThat(metrics.lines().filter(line -> line.startsWith("http_server_requests_seconds_count")))
                .anyMatch(line ->
                        line.contains("uri=\"/api/public/teams/{teamId}/profile\"") && line.contains("status=\"401\""))
                .noneMatch(line -> line.contains("teams/55") || line.contains("jane"));
        assertThat(metrics)
                .contains("hikaricp_connections_active", "jvm_memory_used_bytes")
                .doesNotContain("spring_security_");
    }

    @Test
    void the_management_port_serves_neither_other_actuator_endpoints_nor_the_api() throws Exception {
        for (String path : List.of(
                "env",
                "beans",
                "configprops",
                "heapdump",
                "threaddump",
                "loggers",
                "mappings",
                "shutdown",
                "metrics",
                "flyway",
                "caches",
                "conditions",
                "scheduledtasks",
                "sbom",
                "httpexchanges")) {
            assertThat(get(managementPort, "/actuator/" + path).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        String token = JsonMapper.shared()
                .readTree(get(port, "/demo/customers").body())
                .at("/0/token")
                .asString();
        for (String path : List.of("/api/public/teams/55/profile", "/", "/openapi.yaml", "/demo/customers")) {
            assertThat(get(managementPort, path, "Authorization", "Bearer " + token)
                            .statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    @Test
    void the_scripts_of_other_origins_cannot_read_responses_of_the_management_port() throws Exception {
        String origin = "http://localhost:5173";
        assertThat(get(port, "/openapi.yaml", "Origin", origin).headers().firstValue("Access-Control-Allow-Origin"))
                .hasValue(origin);
        assertThat(get(managementPort, "/actuator/info", "Origin", origin)
                        .headers()
                        .firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @Test
    void the_port_of_the_api_does_not_serve_actuator_endpoints() throws Exception {
        for (String path : List.of(
                "/actuator",
                "/actuator/health",
                "/actuator/health/liveness",
                "/actuator/info",
                "/actuator/prometheus",
                "/livez",
                "/readyz")) {
            HttpResponse<String> response = get(port, path);
            assertThat(response.statusCode()).as(path).isEqualTo(404);
            assertThat(response.headers().firstValue("Content-Type")).hasValue(PROBLEM);
        }
    }

    @Test
    void the_server_is_live_but_not_ready_while_the_database_refuses_connections() throws Exception {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter user sa set password 'changed'");
            try {
                awaitReadiness(503);
                management("/actuator/health/liveness", 200);
            } finally {
                statement.execute("alter user sa set password ''");
            }
        }
        awaitReadiness(200);
    }

    private void awaitReadiness(int status) throws Exception {
        await(() -> get(managementPort, "/actuator/health/readiness").statusCode() == status);
    }

    @Test
    void the_request_log_has_one_line_per_request_without_personal_data(CapturedOutput output) throws Exception {
        get(port, "/api/public/teams/55/profile?_shape=secret", "X-Request-Id", "log-test-1");
        get(port, "/jane%40example.com?name=jane", "X-Request-Id", "log-test-2");
        // The server logs the line after it sent the response.
        await(() -> lines(output).size() == 2);
        assertThat(lines(output))
                .anyMatch(line -> line.contains("[log-test-1]")
                        && line.matches(".*GET /api/public/teams/\\{teamId}/profile 401 \\d+ ms"))
                .anyMatch(line -> line.contains("[log-test-2]") && line.matches(".*GET - 404 \\d+ ms"));
        assertThat(output).doesNotContain("secret", "example.com");
    }

    private static List<String> lines(CapturedOutput output) {
        return output.getOut()
                .lines()
                .filter(line -> line.contains("log-test-"))
                .toList();
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        Instant deadline = Instant.now().plusSeconds(20);
        while (!condition.call()) {
            assertThat(Instant.now()).isBefore(deadline);
            Thread.onSpinWait();
        }
    }
}
