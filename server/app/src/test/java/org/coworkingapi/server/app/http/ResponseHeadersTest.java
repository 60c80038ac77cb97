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

/** Tests the headers of every response, including those of filters, the firewall and Tomcat. */
@ServerTest
class ResponseHeadersTest {

    private static final Map<String, String> SECURITY_HEADERS = Map.of(
            "Cache-Control", "no-store",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "Referrer-Policy", "no-referrer",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY");

    /** Requests that different parts of the server reject. */
    private static final List<String> REJECTED_REQUESTS = List.of(
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

    private static List<String> values(ReceivedResponse response, String name) {
        return response.headers().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .flatMap(header -> header.getValue().stream())
                .toList();
    }

    private static void assertSecured(ReceivedResponse response) {
        SECURITY_HEADERS.forEach(
                (name, value) -> assertThat(values(response, name)).as(name).containsExactly(value));
    }

    @TestFactory
    Stream<DynamicTest> every_error_response_has_each_header_once() {
        Set<String> ids = new HashSet<>();
        return REJECTED_REQUESTS.stream()
                .map(request ->
                        DynamicTest.dynamicTest(request.lines().findFirst().orElseThrow(), () -> {
                            ReceivedResponse response = api.raw(request);
                            assertSecured(response);
                            assertThat(values(response, "X-Request-Id"))
                                    .singleElement()
                                    .asString()
                                    .hasSize(36);
                            assertThat(ids.add(values(response, "X-Request-Id").get(0)))
                                    .as("a different id for each request")
                                    .isTrue();
                        }));
    }

    @Test
    void successful_responses_have_the_security_headers_and_the_request_id() {
        ReceivedResponse response = api.get(TEAM + "?_shape=Name", api.tokens().of(101), "X-Request-Id", "web-1_A");
        assertThat(response.status()).isEqualTo(200);
        assertSecured(response);
        assertThat(values(response, "X-Request-Id")).containsExactly("web-1_A");
        assertSecured(api.page("/demo/customers"));
        assertSecured(api.page("/demo/tokens"));
    }

    @Test
    void error_responses_have_the_request_id_of_the_client() throws Exception {
        for (String request : REJECTED_REQUESTS) {
            int headers = request.indexOf("\r\n") + 2;
            ReceivedResponse response = api.raw(
                    request.substring(0, headers) + "X-Request-Id: from-the-client\r\n" + request.substring(headers));
            if (request.startsWith("GET /api/") && (request.contains("<") || request.contains("%zz HTTP"))
                    || request.contains("HTTP/1.2")) {
                // Tomcat rejects the request line before it reads headers.
                continue;
            }
            assertThat(values(response, "X-Request-Id")).as(request).containsExactly("from-the-client");
        }
    }

    @Test
    void a_malformed_request_id_is_replaced() {
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
            ReceivedResponse response = api.get("/nope", null, "X-Request-Id", id);
            assertThat(values(response, "X-Request-Id"))
                    .singleElement()
                    .asString()
                    .matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        }
        assertThat(values(api.get("/nope", null, "X-Request-Id", "x".repeat(64)), "X-Request-Id"))
                .containsExactly("x".repeat(64));
    }

    @Test
    void the_first_of_several_request_ids_is_used() throws Exception {
        ReceivedResponse response = api.raw("GET /nope HTTP/1.1\r\nX-Request-Id: one\r\nX-Request-Id: two\r\n");
        assertThat(values(response, "X-Request-Id")).containsExactly("one");
    }

    @Test
    void long_responses_are_compressed_if_the_client_accepts_gzip() {
        ReceivedResponse full = api.send("HEAD", TEAM, api.tokens().of(101), "Accept-Encoding", "gzip");
        assertThat(full.header("Content-Encoding")).hasValue("gzip");
        assertThat(full.header("ETag"))
                .isPresent()
                .isEqualTo(api.send("HEAD", TEAM, api.tokens().of(101)).header("ETag"));
        assertThat(values(full, "Vary")).anyMatch(value -> value.equalsIgnoreCase("Accept-Encoding"));
        assertThat(api.send("HEAD", TEAM, api.tokens().of(101)).header("Content-Encoding"))
                .isEmpty();
        assertThat(api.get(TEAM + "?_shape=Name", api.tokens().of(101), "Accept-Encoding", "gzip")
                        .header("Content-Encoding"))
                .isEmpty();
        assertThat(api.get(TEAM, null, "Accept-Encoding", "gzip").header("Content-Encoding"))
                .isEmpty();
    }
}
