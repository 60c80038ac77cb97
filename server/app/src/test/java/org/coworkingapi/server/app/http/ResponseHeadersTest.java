package org.coworkingapi.server.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coworkingapi.server.app.http.Api.TEAM;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** The headers of every response, whether the application, a filter, the firewall or Tomcat answers the request. */
@ServerTest
class ResponseHeadersTest {

    private static final Map<String, String> SECURITY = Map.of(
            "Cache-Control", "no-store",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "Referrer-Policy", "no-referrer",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY");

    /** Refused, each by another part of the server. */
    private static final List<String> REQUESTS = List.of(
            "GET /nope HTTP/1.1\r\n",
            "GET " + TEAM + " HTTP/1.1\r\n",
            "GET " + TEAM + " HTTP/1.1\r\nAuthorization: Bearer x\r\n",
            "GET " + TEAM + ";x=1 HTTP/1.1\r\n",
            "GET //nope HTTP/1.1\r\n",
            "GET " + TEAM + "?_shape=%zz HTTP/1.1\r\n",
            "GET /api/<script> HTTP/1.1\r\n",
            "GET /api/%zz HTTP/1.1\r\n",
            "GET " + TEAM + " HTTP/1.2\r\n",
            "GET " + TEAM + " HTTP/1.1\r\nX-Long: " + "a".repeat(20_000) + "\r\n",
            "POST " + TEAM + " HTTP/1.1\r\n",
            "OPTIONS " + TEAM + " HTTP/1.1\r\n",
            "TRACE " + TEAM + " HTTP/1.1\r\n",
            "BREW / HTTP/1.1\r\n",
            "GET /error HTTP/1.1\r\n",
            "GET /webjars/swagger-ui/5.0.0/swagger-ui.css HTTP/1.1\r\n",
            "GET /../../etc/passwd HTTP/1.1\r\n");

    @Autowired
    private Api api;

    private static List<String> values(ReceivedResponse answer, String name) {
        return answer.headers().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .flatMap(header -> header.getValue().stream())
                .toList();
    }

    private static void assertSecured(ReceivedResponse answer) {
        SECURITY.forEach(
                (name, value) -> assertThat(values(answer, name)).as(name).containsExactly(value));
    }

    @TestFactory
    Stream<DynamicTest> are_on_every_response_once() {
        Set<String> ids = new HashSet<>();
        return REQUESTS.stream()
                .map(request ->
                        DynamicTest.dynamicTest(request.lines().findFirst().orElseThrow(), () -> {
                            ReceivedResponse answer = api.raw(request);
                            assertSecured(answer);
                            assertThat(values(answer, "X-Request-Id"))
                                    .singleElement()
                                    .asString()
                                    .hasSize(36);
                            assertThat(ids.add(values(answer, "X-Request-Id").get(0)))
                                    .as("another id for each request")
                                    .isTrue();
                        }));
    }

    @Test
    void are_on_good_responses() {
        ReceivedResponse answer = api.get(TEAM + "?_shape=Name", api.tokens().of(101), "X-Request-Id", "web-1_A");
        assertThat(answer.status()).isEqualTo(200);
        assertSecured(answer);
        assertThat(values(answer, "X-Request-Id")).containsExactly("web-1_A");
        assertSecured(api.page("/demo/customers"));
    }

    @Test
    void keep_the_request_id_of_the_client_on_errors() throws Exception {
        for (String request : REQUESTS) {
            int headers = request.indexOf("\r\n") + 2;
            ReceivedResponse answer = api.raw(
                    request.substring(0, headers) + "X-Request-Id: from-the-client\r\n" + request.substring(headers));
            if (request.startsWith("GET /api/") && (request.contains("<") || request.contains("%zz HTTP"))
                    || request.contains("HTTP/1.2")) {
                // Tomcat gives up at the request line, and reads no header.
                continue;
            }
            assertThat(values(answer, "X-Request-Id")).as(request).containsExactly("from-the-client");
        }
    }

    @Test
    void replace_a_request_id_that_is_not_well_formed() {
        for (String id : List.of(
                "",
                " ",
                "a b",
                "a\tb",
                "x".repeat(65),
                "é",
                "\"quoted\"",
                "<b>",
                "a.b.c",
                "jane@example.com",
                "a,b",
                "%0a")) {
            ReceivedResponse answer = api.get("/nope", null, "X-Request-Id", id);
            assertThat(values(answer, "X-Request-Id"))
                    .singleElement()
                    .asString()
                    .matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        }
        assertThat(values(api.get("/nope", null, "X-Request-Id", "x".repeat(64)), "X-Request-Id"))
                .containsExactly("x".repeat(64));
    }

    @Test
    void take_the_first_of_several_request_ids() throws Exception {
        ReceivedResponse answer = api.raw("GET /nope HTTP/1.1\r\nX-Request-Id: one\r\nX-Request-Id: two\r\n");
        assertThat(values(answer, "X-Request-Id")).containsExactly("one");
    }

    @Test
    void say_that_a_long_response_is_compressed_for_a_client_that_asks_for_it() {
        ReceivedResponse whole = api.send("HEAD", TEAM, api.tokens().of(101), "Accept-Encoding", "gzip");
        assertThat(whole.header("Content-Encoding")).hasValue("gzip");
        assertThat(values(whole, "Vary")).anyMatch(value -> value.equalsIgnoreCase("Accept-Encoding"));
        assertThat(api.send("HEAD", TEAM, api.tokens().of(101)).header("Content-Encoding"))
                .isEmpty();
        assertThat(api.get(TEAM + "?_shape=Name", api.tokens().of(101), "Accept-Encoding", "gzip")
                        .header("Content-Encoding"))
                .isEmpty();
        assertThat(api.get(TEAM, null, "Accept-Encoding", "gzip").header("Content-Encoding"))
                .isEmpty();
    }
}
