package org.coworkingapi.server.app.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coworkingapi.server.app.http.Api.RELATED;
import static org.coworkingapi.server.app.http.Api.TEAM;
import static org.coworkingapi.server.app.standards.RuleCase.ok;
import static org.coworkingapi.server.app.standards.RuleCase.problem;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.openapi.operation.Spec;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import org.coworkingapi.server.app.http.Api;
import org.coworkingapi.server.app.http.ServerTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Tests requests of attackers for the risks API1 to API9 of the OWASP API Security Top 10 (2023). API10 concerns calls
 * of other APIs; the tests of the stub simulate a faulty token issuer.
 */
@ServerTest
class OwaspApiSecurityTop10Test {

    private static final List<Long> MEMBERS_OF_55 = List.of(101L, 102L, 104L, 105L, 112L);
    private static final List<Long> OUTSIDERS_OF_55 = List.of(113L, 121L, 131L, 202L, 301L, 999_999L, Long.MAX_VALUE);

    @Autowired
    private Api api;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private Stream<DynamicTest> tests(List<RuleCase> rows) {
        return RuleCase.tests(api, rows);
    }

    private static RuleCase updateAs(long coworker, String path, Consumer<ReceivedResponse> expected) {
        Request request = Request.of("PUT", path)
                .withHeader("If-Match", "*")
                .withBody("application/json", "{\"ProfileIsPublic\": true}");
        return RuleCase.of(
                coworker + " updates " + path,
                api -> api.send(request, api.tokens().of(coworker)),
                expected);
    }

    private static RuleCase requestAs(long coworker, String path, Consumer<ReceivedResponse> expected) {
        return RuleCase.of(
                "coworker " + coworker + " reads " + path,
                api -> api.get(path, api.tokens().of(coworker)),
                expected);
    }

    @TestFactory
    Stream<DynamicTest> API1_broken_object_level_authorization_is_prevented() {
        List<RuleCase> rows = new ArrayList<>();
        MEMBERS_OF_55.forEach(member -> rows.add(requestAs(member, TEAM + "?_shape=Id", ok())));
        for (long stranger : OUTSIDERS_OF_55) {
            rows.add(requestAs(stranger, TEAM, problem(401, "NOT_A_TEAM_MEMBER")));
            rows.add(requestAs(stranger, TEAM + "?_shape=Id", problem(401, "NOT_A_TEAM_MEMBER")));
        }
        for (long member : MEMBERS_OF_55) {
            rows.add(requestAs(member, "/api/public/teams/56/profile?_shape=Name", problem(401, "NOT_A_TEAM_MEMBER")));
            rows.add(requestAs(member, "/api/public/teams/58/profile?_shape=Name", problem(401, "NOT_A_TEAM_MEMBER")));
            rows.add(requestAs(member, "/api/public/teams/999/profile?_shape=Name", problem(404, "TEAM_NOT_FOUND")));
        }
        rows.add(requestAs(301, "/api/public/coworkers/published/102/related", problem(404, "COWORKER_NOT_FOUND")));
        rows.add(requestAs(102, "/api/public/coworkers/published/102/related", problem(404, "COWORKER_NOT_FOUND")));
        return tests(rows);
    }

    @TestFactory
    Stream<DynamicTest> API2_broken_authentication_is_prevented() {
        List<RuleCase> rows = new ArrayList<>();
        for (String path : List.of(TEAM, RELATED)) {
            rows.add(RuleCase.of("no token: " + path, api -> api.get(path, null), problem(401, "TOKEN_MISSING")));
            rows.add(RuleCase.of(
                    "token in the query: " + path,
                    api -> api.get(path + "?access_token=" + api.tokens().of(101), null),
                    problem(401, "TOKEN_MISSING")));
            rows.add(RuleCase.of(
                    "token in a cookie: " + path,
                    api -> api.get(
                            path, null, "Cookie", "access_token=" + api.tokens().of(101)),
                    problem(401, "TOKEN_MISSING")));
            rows.add(RuleCase.of(
                    "HTTP Basic with guessable credentials: " + path,
                    api -> api.get(path, null, "Authorization", "Basic dXNlcjpwYXNzd29yZA=="),
                    problem(401, "TOKEN_MISSING")));
            rows.add(RuleCase.of(
                    "unsigned token: " + path,
                    api -> api.get(path, api.tokens().unsigned()),
                    problem(401, "TOKEN_INVALID")));
            rows.add(RuleCase.of(
                    "token of another signer: " + path,
                    api -> api.get(path, api.tokens().signedByUnknownKey()),
                    problem(401, "TOKEN_INVALID")));
            for (String header :
                    List.of("X-Forwarded-User", "X-User-Id", "X-Original-URL", "X-Rewrite-URL", "X-Coworker-Id")) {
                rows.add(RuleCase.of(
                        header + " does not authenticate: " + path,
                        api -> api.get(path, null, header, "101"),
                        problem(401, "TOKEN_MISSING")));
            }
        }
        return tests(rows);
    }

    @TestFactory
    Stream<DynamicTest> API3_broken_object_property_level_authorization_is_prevented() {
        List<RuleCase> rows = new ArrayList<>();
        for (String hidden : List.of(
                "RelatedProfiles.Email",
                "RelatedProfiles.PhoneNumber",
                "RelatedProfiles.Address",
                "Threads.Email",
                "RelatedProfiles.UserId")) {
            rows.add(requestAs(101, RELATED + "?_shape=" + hidden, problem(400, "UNKNOWN_SHAPE_FIELD")));
        }
        rows.add(requestAs(
                301,
                RELATED,
                ok().andThen(response -> assertThat(response.body())
                        .doesNotContain("Email", "Phone")
                        .doesNotContainPattern("\\w@\\w"))));
        rows.add(requestAs(
                301,
                "/api/public/coworkers/published/202/related",
                ok().andThen(response -> assertThat(response.body()).doesNotContain("9004", "Interview notes"))));
        rows.add(requestAs(
                102,
                TEAM + "?_shape=AllTeamMembers.AccessCardId",
                ok().andThen(response -> assertThat(response.body()).doesNotContain("CARD-"))));
        rows.add(requestAs(
                101,
                TEAM + "?_shape=AllTeamMembers.AccessCardId",
                ok().andThen(response -> assertThat(response.body()).contains("CARD-"))));
        return tests(rows);
    }

    @TestFactory
    Stream<DynamicTest> API4_unrestricted_resource_consumption_is_prevented() {
        Consumer<ReceivedResponse> invalidShape = problem(400, "INVALID_SHAPE");
        return tests(List.of(
                requestAs(101, TEAM + "?_shape=" + "Name,".repeat(100) + "Name", invalidShape),
                requestAs(101, TEAM + "?_shape=" + "a".repeat(2_049), invalidShape),
                requestAs(101, TEAM + "?_shape=A.B.C.D.E.F.G.H.I", invalidShape),
                requestAs(101, TEAM + "?_shape=Id" + "&x=1".repeat(1_500), problem(400, "INVALID_PARAMETER")),
                requestAs(
                        102, "/api/public/teams/" + "9".repeat(5_000) + "/profile", problem(400, "INVALID_PARAMETER")),
                RuleCase.raw(
                        "a long body that the operation does not read",
                        "GET " + TEAM + " HTTP/1.1\r\nContent-Length: 2000000000\r\n",
                        problem(401, "TOKEN_MISSING"))));
    }

    @TestFactory
    Stream<DynamicTest> API5_broken_function_level_authorization_is_prevented() {
        List<RuleCase> rows = new ArrayList<>();
        rows.add(updateAs(102, TEAM, problem(403, "UPDATE_NOT_ALLOWED")));
        rows.add(updateAs(113, TEAM, problem(401, "NOT_A_TEAM_MEMBER")));
        rows.add(updateAs(301, TEAM, problem(401, "NOT_A_TEAM_MEMBER")));
        rows.add(updateAs(101, "/api/public/teams/56/profile", problem(401, "NOT_A_TEAM_MEMBER")));
        for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
            rows.add(RuleCase.of(
                    method + " as an administrator",
                    api -> api.send(method, RELATED, api.tokens().of(101)),
                    problem(405, "METHOD_NOT_ALLOWED")));
            rows.add(RuleCase.of(
                    "X-HTTP-Method-Override: " + method,
                    api -> api.get(
                            TEAM + "?_shape=Id&_method=" + method,
                            api.tokens().of(101),
                            "X-HTTP-Method-Override",
                            method),
                    ok()));
        }
        for (String path : List.of(
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/health",
                "/h2-console",
                "/h2-console/",
                "/admin",
                "/management",
                "/swagger-ui.html",
                "/v3/api-docs",
                "/jolokia",
                "/metrics",
                "/env",
                "/trace",
                "/dump")) {
            rows.add(requestAs(101, path, problem(404, "ROUTE_NOT_FOUND")));
        }
        return tests(rows);
    }

    @TestFactory
    Stream<DynamicTest> API6_unrestricted_access_to_sensitive_business_flows_is_prevented() {
        return tests(List.of(
                requestAs(
                        301,
                        "/api/public/coworkers/published/210/related",
                        ok().andThen(response -> assertThat(
                                        response.json().get("RelatedProfiles").size())
                                .isLessThanOrEqualTo(20))),
                requestAs(301, "/api/public/coworkers/published/215/related", problem(404, "COWORKER_NOT_FOUND"))));
    }

    @Test
    void API7_server_side_request_forgery_is_prevented() throws Exception {
        AtomicInteger visits = new AtomicInteger();
        HttpServer listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String url = "http://localhost:" + listener.getAddress().getPort() + "/keys";
        listener.createContext("/", exchange -> {
            visits.incrementAndGet();
            exchange.close();
        });
        listener.start();
        try {
            for (String header :
                    List.of("X-Forwarded-Host", "Forwarded", "Referer", "Origin", "X-Wap-Profile", "From")) {
                api.get(TEAM + "?_shape=Id&url=" + url, api.tokens().of(101), header, url);
            }
            api.get(TEAM + "?_shape=BusinessHomeUrl", api.tokens().of(101));
        } finally {
            listener.stop(0);
        }
        assertThat(visits).hasValue(0);
    }

    @TestFactory
    Stream<DynamicTest> API8_security_misconfiguration_is_prevented() {
        Consumer<ReceivedResponse> hardened = response -> {
            assertThat(response.header("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(response.header("Cache-Control"))
                    .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
            assertThat(response.header("Server")).isEmpty();
            assertThat(response.header("X-Powered-By")).isEmpty();
            assertThat(response.header("Access-Control-Allow-Origin")).isEmpty();
            assertThat(response.header("Set-Cookie")).isEmpty();
        };
        List<RuleCase> rows = new ArrayList<>();
        for (String message : List.of(
                "GET " + TEAM,
                "GET " + RELATED,
                "GET /nope",
                "POST " + TEAM,
                "TRACE " + TEAM,
                "TRACE /nope",
                "OPTIONS " + TEAM,
                "OPTIONS /nope",
                "BREW " + TEAM,
                "BREW /nope",
                "GET /api//public",
                "GET /%zz",
                "GET /<script>",
                "GET /error")) {
            rows.add(RuleCase.raw(message, message + " HTTP/1.1\r\nOrigin: https://evil.example.com\r\n", hardened));
        }
        rows.add(RuleCase.of(
                "a success",
                api -> api.get(TEAM, api.tokens().of(101), "Origin", "https://evil.example.com"),
                hardened));
        rows.add(RuleCase.of(
                "a preflight request grants nothing",
                api -> api.send(
                        "OPTIONS",
                        TEAM,
                        null,
                        "Origin",
                        "https://evil.example.com",
                        "Access-Control-Request-Method",
                        "GET"),
                response -> assertThat(response.headers().keySet())
                        .noneMatch(name -> name.regionMatches(true, 0, "Access-Control", 0, 14))));
        return tests(rows);
    }

    @Test
    void API9_improper_inventory_management_is_prevented() {
        Set<String> paths = new TreeSet<>();
        mappings.getHandlerMethods().keySet().forEach(mapping -> paths.addAll(mapping.getPatternValues()));
        Set<String> documented = new TreeSet<>(List.of(
                "/",
                "/api-page.css",
                "/api-page.js",
                "/api-page.svg",
                "/consumers/{consumer}.yaml",
                "/demo/customers",
                "/demo/tokens",
                "/error",
                "/index.html",
                "/openapi-full.yaml",
                "/openapi.yaml",
                "/webjars/swagger-ui/{version}/swagger-ui-bundle.js",
                "/webjars/swagger-ui/{version}/swagger-ui.css"));
        Spec.read(Path.of("../../api/openapi.yaml"))
                .operations()
                .forEach(operation -> documented.add(operation.template()));
        assertThat(paths).containsExactlyElementsOf(documented);
    }

    @TestFactory
    Stream<DynamicTest> API9_other_versions_and_paths_are_not_served() {
        List<RuleCase> rows = new ArrayList<>();
        for (String path : List.of(
                "/api/v1/teams/55/profile",
                "/api/public/v2/teams/55/profile",
                "/api/teams/55",
                "/beta" + TEAM,
                "/api/sys/users",
                "/api/public/teams/55",
                "/api/public/teams/mine",
                TEAM + ".json",
                TEAM + "/")) {
            rows.add(requestAs(101, path, problem(404, "ROUTE_NOT_FOUND")));
        }
        return tests(rows);
    }
}
