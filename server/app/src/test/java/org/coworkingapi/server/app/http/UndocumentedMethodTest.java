package org.coworkingapi.server.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coworkingapi.server.app.http.Api.RELATED;
import static org.coworkingapi.server.app.http.Api.TEAM;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests that methods outside the spec get 405 with the same {@code Allow} header from all parts of the server. */
@ServerTest
class UndocumentedMethodTest {

    private static final String PREFLIGHT =
            "Origin: https://portal.example.com\r\nAccess-Control-Request-Method: GET\r\n";

    @Autowired
    private Api api;

    private void assertMethodNotAllowed(String request) throws Exception {
        ReceivedResponse response = api.raw(request + "X-Secret: echo-me-not\r\n");
        assertThat(response.status()).as(response.body()).isEqualTo(405);
        ProblemAssert.assertIsProblem(response, "METHOD_NOT_ALLOWED");
        assertThat(response.body())
                .contains("This path does not support " + request.substring(0, request.indexOf(' ')) + "; use ");
        assertThat(response.headers().get("Allow"))
                .containsExactly(request.contains(' ' + TEAM + ' ') ? "GET, HEAD, PUT" : "GET, HEAD");
        assertThat(response.headers().keySet()).noneMatch(name -> name.startsWith("Access-Control-"));
        assertThat(response.body()).doesNotContain("echo-me-not", "X-Secret");
    }

    @TestFactory
    Stream<DynamicTest> undocumented_methods_lead_to_405() {
        return Stream.of(
                        TEAM,
                        RELATED,
                        "/",
                        "/index.html",
                        "/api-page.css",
                        "/openapi.yaml",
                        "/openapi-full.yaml",
                        "/consumers/team-switcher.yaml",
                        "/demo/customers",
                        "/demo/tokens")
                .flatMap(path -> Stream.of(
                                "OPTIONS",
                                "TRACE",
                                "CONNECT",
                                "FOO",
                                "get",
                                "POST",
                                "PUT",
                                "PATCH",
                                "DELETE",
                                "PROPFIND")
                        .map(method -> method + ' ' + path)
                        .filter(line -> !line.equals("PUT " + TEAM))
                        .map(line ->
                                DynamicTest.dynamicTest(line, () -> assertMethodNotAllowed(line + " HTTP/1.1\r\n"))));
    }

    @TestFactory
    Stream<DynamicTest> methods_that_no_path_supports_lead_to_405_on_unknown_paths() {
        return Stream.of("TRACE", "CONNECT", "FOO")
                .map(method ->
                        DynamicTest.dynamicTest(method, () -> assertMethodNotAllowed(method + " /nope HTTP/1.1\r\n")));
    }

    @Test
    void other_methods_on_unknown_paths_lead_to_404() throws Exception {
        for (String request : List.of(
                "OPTIONS /nope HTTP/1.1\r\n", "OPTIONS /nope HTTP/1.1\r\n" + PREFLIGHT, "POST /nope HTTP/1.1\r\n")) {
            ProblemAssert.assertIsProblem(api.raw(request), "ROUTE_NOT_FOUND");
        }
    }

    @Test
    void preflight_requests_lead_to_405_because_cors_is_not_configured() throws Exception {
        assertMethodNotAllowed("OPTIONS " + TEAM + " HTTP/1.1\r\n" + PREFLIGHT);
        assertMethodNotAllowed("OPTIONS / HTTP/1.1\r\n" + PREFLIGHT);
        ReceivedResponse response =
                api.get(TEAM + "?_shape=Name", api.tokens().of(101), "Origin", "https://portal.example.com");
        assertThat(response.headers().keySet())
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-"));
    }
}
