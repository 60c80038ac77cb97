package org.coworkingapi.server.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Tests that the stub does not change responses of endpoints outside the spec, for different security configurations.
 */
class HostEndpointsTest {

    private static final List<String> TABLE = new ArrayList<>();

    private record Endpoint(String method, String path, List<String> headers) {

        static Endpoint of(String method, String path, String... headers) {
            return new Endpoint(method, path, List.of(headers));
        }

        /** Returns false for actuator endpoints that describe the beans of the application. */
        boolean hasComparableBody() {
            return !path.startsWith("/actuator") || path.startsWith("/actuator/health");
        }

        String name() {
            return method + " " + path + (headers.isEmpty() ? "" : " (" + String.join(", ", headers) + ")");
        }
    }

    private static List<Endpoint> endpoints() {
        Stream<Endpoint> hostPaths = Stream.of(
                Endpoint.of("GET", "/internal/x"),
                Endpoint.of("POST", "/internal/x"),
                Endpoint.of("DELETE", "/internal/x"),
                Endpoint.of("OPTIONS", "/internal/x"),
                Endpoint.of("TRACE", "/internal/x"),
                Endpoint.of("BREW", "/internal/x"),
                Endpoint.of("GET", "//internal/x"),
                Endpoint.of("GET", "/internal;a=b/x"),
                Endpoint.of("GET", "/internal%2Fx"),
                Endpoint.of("GET", "/internal/<x>"),
                Endpoint.of("GET", "/internal/x", "X-Long: " + "a".repeat(20_000)),
                Endpoint.of("GET", "/internal/x", "Transfer-Encoding: xchunked"),
                Endpoint.of("GET", "/internal/x?a=%zz"),
                Endpoint.of("GET", "/csrf"),
                Endpoint.of("GET", "/admin"),
                Endpoint.of("GET", "/denied"),
                Endpoint.of("GET", "/integers/0x37"),
                Endpoint.of("GET", "/integers/abc"),
                Endpoint.of("GET", "/shaped?_shape=Nmae"),
                Endpoint.of("GET", "/shaped"),
                Endpoint.of("GET", "/json"),
                Endpoint.of("GET", "/json", "Accept: application/xml"),
                Endpoint.of("GET", "/json", "Accept: text/html"),
                Endpoint.of("GET", "/error-response"),
                Endpoint.of("GET", "/annotated"),
                Endpoint.of("GET", "/failure"),
                Endpoint.of("GET", "/failure", "Accept: text/html"),
                Endpoint.of("GET", "/nope"),
                Endpoint.of("GET", "/nope", "Accept: text/html"),
                Endpoint.of("POST", "/nope"),
                Endpoint.of("GET", "/"),
                Endpoint.of("GET", "/error"),
                Endpoint.of("GET", "/login"),
                Endpoint.of("POST", "/login"),
                Endpoint.of("GET", "/logout"),
                Endpoint.of("POST", "/logout"),
                Endpoint.of("GET", "/openapi.yaml"),
                Endpoint.of("GET", "/.well-known/oauth-protected-resource"),
                Endpoint.of("GET", "/.well-known/oauth-protected-resource/internal/x"),
                Endpoint.of("GET", "/api"),
                Endpoint.of("GET", "/api/public/teams"),
                Endpoint.of("GET", "/api/public/teams/55"),
                Endpoint.of("POST", "/api/public/teams/55"),
                Endpoint.of("GET", "/api/public/teams/55/profile/more"),
                Endpoint.of("GET", "/api/public/teams/55%2Fprofile"));
        Stream<Endpoint> statuses = IntStream.of(
                        400, 401, 403, 404, 405, 406, 409, 410, 412, 413, 415, 422, 429, 500, 501, 503)
                .mapToObj(status -> Endpoint.of("GET", "/status/" + status));
        Stream<Endpoint> actuator = Stream.of(
                        "",
                        "/health",
                        "/health/nope",
                        "/info",
                        "/env",
                        "/beans",
                        "/configprops",
                        "/loggers",
                        "/mappings",
                        "/metrics",
                        "/conditions",
                        "/threaddump",
                        "/heapdump",
                        "/nope")
                .map(path -> Endpoint.of("GET", "/actuator" + path));
        Stream<Endpoint> writes = Stream.of(
                Endpoint.of(
                        "POST", "/actuator/loggers/org.example", "Content-Type: application/json", "Content-Length: 0"),
                Endpoint.of("POST", "/actuator/shutdown"));
        return Stream.of(hostPaths, statuses, actuator, writes)
                .flatMap(stream -> stream)
                .toList();
    }

    private static Map<String, String> callersWith(String hostCredentials) {
        Map<String, String> callers = new LinkedHashMap<>();
        callers.put("no token", null);
        callers.put("a customer's token", Credentials.customer());
        callers.put("a bad token", "Bearer x.y.z");
        callers.put("the host's credentials", hostCredentials);
        return callers;
    }

    private static void assertSameResponses(
            String name, String credentials, List<Class<?>> variant, String... properties) {
        try (Host before = Host.withoutStub(variant, properties);
                Host after = Host.withStub(variant, properties)) {
            assertSameResponses(name, before, before.port(), after, after.port(), credentials);
        }
    }

    /** Compares the responses without the stub (before) and with it (after), and adds a table named {@code name}. */
    private static void assertSameResponses(
            String name, Host before, int portBefore, Host after, int portAfter, String credentials) {
        List<String> differences = new ArrayList<>();
        Map<String, List<String>> rows = new LinkedHashMap<>();
        callersWith(credentials)
                .forEach((caller, authorization) -> endpoints().forEach(endpoint -> {
                    String[] headers = endpoint.headers().toArray(String[]::new);
                    HostResponse responseBefore =
                            before.call(portBefore, endpoint.method(), endpoint.path(), authorization, headers);
                    HostResponse responseAfter =
                            after.call(portAfter, endpoint.method(), endpoint.path(), authorization, headers);
                    String expected = responseBefore.signature(endpoint.hasComparableBody());
                    String actual = responseAfter.signature(endpoint.hasComparableBody());
                    if (!actual.equals(expected)) {
                        differences.add(endpoint.name() + ", with " + caller + "\n  before: " + expected
                                + "\n  after:  " + actual);
                    }
                    String shortName =
                            endpoint.name().length() > 80 ? endpoint.name().substring(0, 80) + "…" : endpoint.name();
                    rows.computeIfAbsent(shortName, path -> new ArrayList<>())
                            .add(responseBefore.status() + " → " + responseAfter.status());
                }));
        TABLE.add("\n## " + name + "\n\n| Endpoint | "
                + String.join(" | ", callersWith("").keySet()) + " |\n|---|---|---|---|---|");
        rows.forEach(
                (endpoint, statuses) -> TABLE.add("| `" + endpoint + "` | " + String.join(" | ", statuses) + " |"));
        assertThat(differences).isEmpty();
    }

    @AfterAll
    static void write_the_table() throws IOException {
        Files.writeString(
                Path.of("target", "host-endpoints.md"),
                "# Statuses of the host's endpoints, without → with the stub\n" + String.join("\n", TABLE) + "\n");
    }

    @Test
    void a_host_without_its_own_filter_chain_keeps_the_defaults_of_spring_boot() {
        assertSameResponses("Without a security filter chain of the application", Credentials.hostUser(), List.of());
    }

    @Test
    void a_host_with_its_own_filter_chain_keeps_its_responses() {
        assertSameResponses(
                "With a security filter chain of the application",
                Credentials.hostUser(),
                List.of(HostFilterChain.class));
    }

    @Test
    void a_host_with_its_own_token_decoder_keeps_the_filter_chain_of_spring_boot() {
        assertSameResponses(
                "With a JwtDecoder of the application", Credentials.employee(), List.of(EmployeeTokens.class));
    }

    @Test
    void a_host_that_enables_problem_details_keeps_them() {
        assertSameResponses(
                "With spring.mvc.problemdetails.enabled",
                Credentials.hostUser(),
                List.of(),
                "spring.mvc.problemdetails.enabled=true");
    }

    @Test
    void the_endpoints_of_a_management_port_keep_their_responses() {
        String port = "management.server.port=0";
        try (Host before = Host.withoutStub(List.of(), port);
                Host after = Host.withStub(List.of(), port)) {
            assertSameResponses(
                    "Management port",
                    before,
                    before.managementPort(),
                    after,
                    after.managementPort(),
                    Credentials.hostUser());
        }
    }

    @Test
    void a_host_that_enables_stack_traces_in_error_responses_keeps_them() {
        assertSameResponses(
                "With spring.web.error.include-stacktrace=always",
                Credentials.hostUser(),
                List.of(),
                "spring.web.error.include-stacktrace=always",
                "server.error.include-stacktrace=always");
    }
}
