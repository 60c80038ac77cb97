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

/**
 * The methods that the spec gives to no path: 405 with the same {@code Allow}, whichever part of the server answers.
 */
@ServerTest
class UndocumentedMethodTest {

    private static final String PREFLIGHT =
            "Origin: https://portal.example.com\r\nAccess-Control-Request-Method: GET\r\n";

    @Autowired
    private Api api;

    private void assertRefused(String request) throws Exception {
        ReceivedResponse answer = api.raw(request + "X-Secret: echo-me-not\r\n");
        assertThat(answer.status()).as(answer.body()).isEqualTo(405);
        ProblemAssert.assertIsProblem(answer, "METHOD_NOT_ALLOWED");
        assertThat(answer.headers().get("Allow")).containsExactly("GET, HEAD");
        assertThat(answer.headers().keySet()).noneMatch(name -> name.startsWith("Access-Control-"));
        assertThat(answer.body()).doesNotContain("echo-me-not", "X-Secret");
    }

    @TestFactory
    Stream<DynamicTest> are_refused() {
        return Stream.of(TEAM, RELATED, "/", "/index.html", "/api-page.css", "/openapi.yaml", "/demo/customers")
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
                        .map(line -> DynamicTest.dynamicTest(line, () -> assertRefused(line + " HTTP/1.1\r\n"))));
    }

    @TestFactory
    Stream<DynamicTest> are_refused_on_unknown_paths_too_if_no_path_has_them() {
        return Stream.of("TRACE", "CONNECT", "FOO")
                .map(method -> DynamicTest.dynamicTest(method, () -> assertRefused(method + " /nope HTTP/1.1\r\n")));
    }

    @Test
    void do_not_make_an_unknown_path_known() throws Exception {
        for (String request : List.of(
                "OPTIONS /nope HTTP/1.1\r\n", "OPTIONS /nope HTTP/1.1\r\n" + PREFLIGHT, "POST /nope HTTP/1.1\r\n")) {
            ProblemAssert.assertIsProblem(api.raw(request), "ROUTE_NOT_FOUND");
        }
    }

    @Test
    void are_refused_to_other_origins_because_cors_is_not_configured() throws Exception {
        assertRefused("OPTIONS " + TEAM + " HTTP/1.1\r\n" + PREFLIGHT);
        assertRefused("OPTIONS / HTTP/1.1\r\n" + PREFLIGHT);
        ReceivedResponse answer =
                api.get(TEAM + "?_shape=Name", api.tokens().of(101), "Origin", "https://portal.example.com");
        assertThat(answer.headers().keySet())
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-"));
    }
}
