package org.coworkingapi.server.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Tests that operations have the responses of the spec in every host and require a customer token. */
class OperationsInAHostTest {

    private static final String TEAM = "/api/public/teams/55/profile";
    private static final String RELATED = "/api/public/coworkers/published/101/related";
    private static final String CHALLENGE = "Bearer realm=\"coworking-api\"";

    private static void assertProblem(HostResponse response, int status, String code) {
        assertThat(response.status()).as(response.body()).isEqualTo(status);
        assertThat(response.header("Content-Type")).hasValue("application/problem+json");
        assertThat(response.body()).contains("\"code\":\"" + code + "\"", "\"status\":" + status);
    }

    private static void assertResponsesOfTheSpec(Host host, String prefix) {
        for (String path : List.of(prefix + TEAM, prefix + RELATED)) {
            HostResponse missing = host.get(path, null);
            assertProblem(missing, 401, "TOKEN_MISSING");
            assertThat(missing.header("WWW-Authenticate")).hasValue(CHALLENGE);
            assertProblem(host.call("HEAD", path, null).withBodyOf(missing), 401, "TOKEN_MISSING");
            assertProblem(host.get(path, Credentials.hostUser()), 401, "TOKEN_MISSING");
            assertProblem(host.get(path, Credentials.employee()), 401, "TOKEN_INVALID");
            assertProblem(host.get(path, "Bearer x.y.z"), 401, "TOKEN_INVALID");
            assertThat(host.get(path, Credentials.customer()).status()).isEqualTo(200);
            String allowed = path.endsWith(TEAM) ? "GET, HEAD, PUT" : "GET, HEAD";
            for (String method : List.of("POST", "PATCH", "DELETE", "TRACE", "BREW")) {
                HostResponse rejected = host.call(method, path, null);
                assertProblem(rejected, 405, "METHOD_NOT_ALLOWED");
                assertThat(rejected.header("Allow")).hasValue(allowed);
            }
            assertProblem(host.call("GET", path, null, "Transfer-Encoding: xchunked"), 400, "INVALID_PARAMETER");
            assertProblem(host.get(path + "?_shape=%zz", Credentials.customer()), 400, "INVALID_PARAMETER");
            assertProblem(host.call("GET", path, Credentials.customer(), "Accept: text/plain"), 406, "NOT_ACCEPTABLE");
        }
        assertProblem(host.get(prefix + TEAM + "?_shape=Nmae", Credentials.customer()), 400, "UNKNOWN_SHAPE_FIELD");
        assertProblem(
                host.get(prefix + "/api/public/teams/0x37/profile", Credentials.customer()), 400, "INVALID_PARAMETER");
        assertProblem(
                host.get(prefix + "/api/public/teams/55;a=b/profile", Credentials.customer()),
                400,
                "INVALID_PARAMETER");
    }

    private record Variant(String name, String prefix, List<Class<?>> sources, List<String> properties) {

        static Variant of(String name, Class<?>... sources) {
            return new Variant(name, "", List.of(sources), List.of());
        }

        static Variant with(String property, String prefix) {
            return new Variant(property, prefix, List.of(), List.of(property));
        }
    }

    @TestFactory
    Stream<DynamicTest> operations_have_the_security_and_the_errors_of_the_spec_in_every_host() {
        return Stream.of(
                        Variant.of("without a filter chain of its own"),
                        Variant.of("with a filter chain of its own", HostFilterChain.class),
                        Variant.of("with a filter chain for /api/**", Variants.ChainForTheApi.class),
                        Variant.of("with a token decoder of its own", EmployeeTokens.class),
                        Variant.of("with an advice that catches everything", Variants.CatchAll.class),
                        Variant.with("spring.mvc.problemdetails.enabled=true", ""),
                        Variant.with("server.servlet.context-path=/host", "/host"),
                        Variant.with("spring.mvc.servlet.path=/mvc", "/mvc"))
                .map(variant -> DynamicTest.dynamicTest(variant.name(), () -> {
                    try (Host host = Host.withStub(
                            variant.sources(), variant.properties().toArray(String[]::new))) {
                        assertResponsesOfTheSpec(host, variant.prefix());
                    }
                }));
    }

    /** Starts a host that implements {@code TeamsApi}. Only a given class can implement {@code CoworkersApi}. */
    private static Host startWithCoworkers(Class<?>... variant) {
        List<Class<?>> sources = new ArrayList<>(List.of(variant));
        sources.addAll(List.of(Implementation.Keys.class, Variants.TeamsOnly.class));
        return Host.start(sources, List.of());
    }

    @Test
    void a_documentation_annotation_on_an_implementation_does_not_change_the_security_of_operations() {
        try (Host host = startWithCoworkers(Variants.DocumentedCoworkers.class)) {
            assertResponsesOfTheSpec(host, "");
        }
    }

    @Test
    void operations_on_paths_that_the_host_excludes_from_spring_security_stay_protected() {
        try (Host host = Host.withStub(List.of(Variants.IgnoredPaths.class))) {
            assertProblem(host.get(TEAM, null), 401, "TOKEN_MISSING");
            assertProblem(host.get(RELATED, Credentials.hostUser()), 401, "TOKEN_MISSING");
        }
    }

    @Test
    void a_method_of_the_host_on_a_path_of_the_spec_requires_a_token() {
        try (Host host = Host.withStub(List.of(Variants.OwnMethod.class))) {
            assertProblem(host.call("POST", RELATED, null), 401, "TOKEN_MISSING");
            assertProblem(host.call("POST", RELATED, Credentials.hostUser()), 401, "TOKEN_MISSING");
            assertThat(host.call("POST", RELATED, Credentials.customer()).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void an_operation_that_the_host_does_not_implement_requires_a_token() {
        try (Host host = startWithCoworkers()) {
            assertProblem(host.get(RELATED, null), 401, "TOKEN_MISSING");
            assertProblem(host.get(RELATED, Credentials.customer()), 404, "ROUTE_NOT_FOUND");
        }
    }

    @Test
    void an_implementation_can_deny_access_to_a_customer() {
        try (Host host = startWithCoworkers(Variants.DenyingCoworkers.class)) {
            assertProblem(host.get(RELATED, null), 401, "TOKEN_MISSING");
            HostResponse denied = host.get(RELATED, Credentials.customer());
            assertProblem(denied, 401, "TOKEN_INVALID");
            assertThat(denied.header("WWW-Authenticate").orElseThrow())
                    .startsWith(CHALLENGE + ", error=\"insufficient_scope\"");
        }
    }

    @Test
    void a_status_that_an_implementation_throws_becomes_a_status_of_the_spec() {
        try (Host host = Host.withStub(List.of())) {
            assertProblem(getTeam(host, 401), 401, "TOKEN_MISSING");
            assertProblem(getTeam(host, 403), 401, "TOKEN_INVALID");
            assertProblem(getTeam(host, 404), 404, "ROUTE_NOT_FOUND");
            assertProblem(getTeam(host, 406), 406, "NOT_ACCEPTABLE");
            assertProblem(getTeam(host, 409), 400, "INVALID_PARAMETER");
            assertThat(getTeam(host, 409).body()).contains("\"detail\":\"as the operation says\"");
            assertProblem(getTeam(host, 429), 429, "RATE_LIMITED");
            assertThat(getTeam(host, 429).header("Retry-After")).hasValue("1");
            assertProblem(getTeam(host, 500), 500, "INTERNAL_ERROR");
            assertProblem(getTeam(host, 503), 503, "UNAVAILABLE");
            assertThat(getTeam(host, 503).header("Retry-After")).hasValue("5");
        }
    }

    @Test
    void a_failure_while_the_response_is_written_leads_to_a_complete_problem() {
        try (Host host = Host.withStub(List.of())) {
            HostResponse failed = getTeam(host, 600);
            assertProblem(failed, 500, "INTERNAL_ERROR");
            assertThat(failed.body()).startsWith("{\"type\":").doesNotContain("Half a team");
        }
    }

    /** Requests the team whose id makes {@link Implementation} throw this status. */
    private static HostResponse getTeam(Host host, int status) {
        return host.get("/api/public/teams/" + status + "/profile", Credentials.customer());
    }

    @Test
    void a_status_that_a_filter_of_the_host_sends_becomes_a_problem_only_on_paths_of_the_spec() {
        try (Host host = Host.withStub(List.of(Variants.Maintenance.class))) {
            String header = "X-Maintenance: yes";
            assertProblem(host.call("GET", TEAM, Credentials.customer(), header), 503, "UNAVAILABLE");
            HostResponse hostResponse = host.call("GET", "/internal/x", Credentials.hostUser(), header);
            assertThat(hostResponse.status()).isEqualTo(503);
            assertThat(hostResponse.body()).contains("\"error\":\"Service Unavailable\"");
        }
    }

    @Test
    void with_scope_application_all_errors_are_problems_with_their_original_status() {
        try (Host host = Host.withStub(List.of(), "coworking.scope=application")) {
            String user = Credentials.hostUser();
            assertProblem(host.get("/status/409", user), 409, "INVALID_PARAMETER");
            assertProblem(host.get("/status/413", user), 413, "INVALID_PARAMETER");
            assertProblem(host.get("/error-response", user), 409, "INVALID_PARAMETER");
            assertProblem(host.get("/annotated", user), 410, "INVALID_PARAMETER");
            assertProblem(host.get("/status/404", user), 404, "ROUTE_NOT_FOUND");
            assertProblem(host.get("/status/503", user), 503, "UNAVAILABLE");
            assertProblem(host.get("/denied", user), 401, "TOKEN_INVALID");
            assertProblem(host.get("/failure", user), 500, "INTERNAL_ERROR");
            assertProblem(host.get("/nope", user), 404, "ROUTE_NOT_FOUND");
            assertProblem(host.get("/error", user), 404, "ROUTE_NOT_FOUND");
        }
    }

    @Test
    void the_stub_adds_no_bean_that_spring_boot_would_use_for_the_host() {
        try (Host host = Host.withStub(List.of())) {
            assertThat(host.context().getBeansOfType(JwtDecoder.class)).isEmpty();
            assertThat(host.context().getBeansOfType(UserDetailsService.class)).hasSize(1);
        }
    }

    @Test
    void a_customer_token_decoder_bean_replaces_the_decoder_of_the_stub() {
        try (Host host = Host.start(List.of(Variants.TeamsOnly.class, ReplacedDecoder.class), List.of())) {
            assertThat(host.get(TEAM, Credentials.employee()).status()).isEqualTo(200);
            assertProblem(host.get(TEAM, Credentials.customer()), 401, "TOKEN_INVALID");
        }
    }

    @Test
    void a_session_of_the_host_gives_no_access_to_operations() {
        try (Host host = Host.withStub(List.of())) {
            HostResponse csrf = host.get("/csrf", Credentials.hostUser());
            String cookie = "Cookie: " + csrf.header("Set-Cookie").orElseThrow().split(";")[0];
            String token = "X-CSRF-TOKEN: " + csrf.body().replaceAll(".*:\"|\"}", "");
            assertThat(host.call("POST", "/internal/x", Credentials.hostUser(), cookie, token)
                            .status())
                    .isEqualTo(200);
            assertThat(host.call("POST", "/internal/x", Credentials.hostUser(), cookie)
                            .status())
                    .isNotEqualTo(200);
            assertThat(host.call("POST", "/internal/x", Credentials.customer(), cookie, token)
                            .status())
                    .isNotEqualTo(200);
            assertProblem(host.call("GET", TEAM, null, cookie), 401, "TOKEN_MISSING");
        }
    }
}
