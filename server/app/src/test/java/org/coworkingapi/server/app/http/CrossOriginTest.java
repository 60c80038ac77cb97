package org.coworkingapi.server.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coworkingapi.server.app.http.Api.TEAM;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import org.coworkingapi.server.app.CoworkingServer;
import org.coworkingapi.server.app.limit.ExhaustedRateLimit;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** Tests a server that permits calls from the scripts of two origins. */
@SpringBootTest(
        classes = CoworkingServer.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "coworking.cors.allowed-origins=https://portal.example.com,http://localhost:5173",
            "coworking.rate-limit.failures=50",
            "coworking.rate-limit.period=7d",
            "spring.datasource.hikari.connection-timeout=250"
        })
@ActiveProfiles("demo")
@Import({Api.class, ServerStates.class, ExhaustedRateLimit.class})
class CrossOriginTest {

    private static final String PORTAL = "https://portal.example.com";

    @Autowired
    private Api api;

    @Autowired
    private ServerStates states;

    /** Asserts that a script of the portal can read the response and its headers. */
    private static void assertReadable(ReceivedResponse response) {
        assertThat(response.headers().get("Access-Control-Allow-Origin")).containsExactly(PORTAL);
        assertThat(tokens(response, "Access-Control-Expose-Headers"))
                .containsExactlyInAnyOrder("ETag", "Retry-After", "WWW-Authenticate", "X-Request-Id");
        assertThat(vary(response)).contains("origin");
        assertThat(response.header("Access-Control-Allow-Credentials")).isEmpty();
    }

    private static void assertUnreadable(ReceivedResponse response) {
        assertThat(response.headers().keySet())
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-"));
        assertThat(vary(response)).contains("origin");
    }

    private static List<String> tokens(ReceivedResponse response, String header) {
        return response.headers().getOrDefault(header, List.of()).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .toList();
    }

    /** Tomcat combines the values in lower case if it compresses the response. */
    private static List<String> vary(ReceivedResponse response) {
        return tokens(response, "Vary").stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
    }

    @Test
    void every_operation_accepts_preflight_requests() {
        for (Operation operation : Repository.SPEC.operations()) {
            ReceivedResponse response = api.preflight(
                    operation.template().replaceAll("\\{\\w+}", "55"),
                    PORTAL,
                    operation.method(),
                    "authorization,content-type,if-match,traceparent,tracestate,x-request-id");
            assertThat(response.status()).as(operation.toString()).isEqualTo(200);
            assertThat(response.header("Access-Control-Allow-Origin")).hasValue(PORTAL);
            assertThat(tokens(response, "Access-Control-Allow-Methods")).containsExactly(operation.method());
            assertThat(tokens(response, "Access-Control-Allow-Headers"))
                    .containsExactlyInAnyOrder(
                            "authorization", "content-type", "if-match", "traceparent", "tracestate", "x-request-id");
            assertThat(response.header("Access-Control-Max-Age")).hasValue("3600");
            assertThat(response.header("Access-Control-Allow-Credentials")).isEmpty();
            assertThat(response.header("X-Request-Id")).isPresent();
            assertThat(response.body()).isEmpty();
        }
    }

    @Test
    void preflight_requests_of_unknown_paths_are_accepted_so_that_the_404_is_readable() {
        assertThat(api.preflight("/api/public/nope", PORTAL, "GET", "authorization")
                        .status())
                .isEqualTo(200);
        assertReadable(api.get("/api/public/nope", null, "Origin", PORTAL));
    }

    @Test
    void preflight_requests_of_other_methods_are_accepted_so_that_the_405_is_readable() {
        assertThat(api.preflight(TEAM, PORTAL, "DELETE", "authorization").status())
                .isEqualTo(200);
        assertReadable(assertStatus(405, api.send("DELETE", TEAM, api.tokens().of(101), "Origin", PORTAL)));
    }

    @Test
    void other_request_headers_are_not_allowed() {
        ReceivedResponse response = api.preflight(TEAM, PORTAL, "GET", "authorization,x-custom");
        assertThat(tokens(response, "Access-Control-Allow-Headers")).containsExactly("authorization");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://portal.example.com.evil.example",
                "https://evil-portal.example.com",
                "https://portal.example.com:8443",
                "http://portal.example.com",
                "http://localhost:5174",
                "null"
            })
    void other_origins_get_no_headers(String origin) {
        ReceivedResponse preflight = api.preflight(TEAM, origin, "GET", "authorization");
        assertThat(preflight.status()).isEqualTo(403);
        assertUnreadable(preflight);

        ReceivedResponse response = api.get(TEAM + "?_shape=Id", api.tokens().of(101), "Origin", origin);
        assertThat(response.status()).isEqualTo(200);
        assertUnreadable(response);
    }

    @Test
    void requests_without_an_origin_get_no_headers() {
        assertUnreadable(api.get(TEAM));
    }

    @Test
    void options_requests_that_are_not_preflight_requests_lead_to_405() throws Exception {
        ReceivedResponse response = api.raw("OPTIONS " + TEAM + " HTTP/1.1\r\nOrigin: " + PORTAL + "\r\n");
        ProblemAssert.assertIsProblem(response, "METHOD_NOT_ALLOWED");
        assertReadable(response);
    }

    @Test
    void updates_from_another_origin_are_readable() {
        assertThat(api.preflight(TEAM, PORTAL, "PUT", "authorization,content-type,if-match")
                        .status())
                .isEqualTo(200);
        ReceivedResponse read = api.get(TEAM, api.tokens().of(101), "Origin", PORTAL);
        assertReadable(read);

        Request update =
                Request.of("PUT", TEAM).withBody("application/json", "{}").withHeader("Origin", PORTAL);
        ReceivedResponse updated = api.send(
                update.withHeader("If-Match", read.header("ETag").orElseThrow()),
                api.tokens().of(101));
        assertThat(updated.status()).isEqualTo(200);
        assertReadable(updated);

        assertReadable(assertStatus(
                412,
                api.send(update.withHeader("If-Match", "\"0\""), api.tokens().of(101))));
        assertReadable(assertStatus(428, api.send(update, api.tokens().of(101))));
        assertReadable(assertStatus(
                403, api.send(update.withHeader("If-Match", "*"), api.tokens().of(102))));
    }

    @TestFactory
    Stream<DynamicTest> errors_are_readable() {
        Map<String, Integer> requests = Map.ofEntries(
                Map.entry("GET " + TEAM + "?_shape=Nope HTTP/1.1\r\n" + authorization(101), 400),
                Map.entry("GET " + TEAM + " HTTP/1.1\r\n", 401),
                Map.entry("GET " + TEAM + " HTTP/1.1\r\nAuthorization: Bearer x\r\n", 401),
                Map.entry("GET " + TEAM + " HTTP/1.1\r\n" + authorization(202), 401),
                Map.entry("GET /api/public/teams/999/profile HTTP/1.1\r\n" + authorization(101), 404),
                Map.entry("GET /nope HTTP/1.1\r\n", 404),
                Map.entry("GET " + TEAM + ";x=1 HTTP/1.1\r\n" + authorization(101), 400),
                Map.entry("POST " + TEAM + " HTTP/1.1\r\n" + authorization(101), 405),
                Map.entry("GET " + TEAM + " HTTP/1.1\r\nAccept: text/html\r\n" + authorization(101), 406));
        return requests.entrySet().stream()
                .map(request -> DynamicTest.dynamicTest(
                        request.getValue() + " "
                                + request.getKey().lines().findFirst().orElseThrow(),
                        () -> assertReadable(assertStatus(
                                request.getValue(), api.raw(request.getKey() + "Origin: " + PORTAL + "\r\n")))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"429 share-used-up", "500 data-broken", "503 database-down"})
    void errors_of_an_overloaded_or_faulty_server_are_readable(String statusAndState) {
        String[] parts = statusAndState.split(" ");
        long customer = 301; // The other tests of this class do not use this customer.
        ReceivedResponse response = states.during(
                parts[1],
                customer,
                () -> api.get(
                        Api.RELATED,
                        api.tokens().of(parts[1].equals("share-used-up") ? customer : 101),
                        "Origin",
                        PORTAL));
        assertReadable(assertStatus(Integer.parseInt(parts[0]), response));
        assertThat(response.header("Retry-After").isPresent()).isEqualTo(response.status() != 500);
    }

    @Test
    void preflight_requests_do_not_count_as_requests_without_a_token() {
        for (int i = 0; i < 60; i++) {
            assertThat(api.preflight(TEAM, PORTAL, "GET", "authorization").status())
                    .isEqualTo(200);
        }
        assertStatus(401, api.get(TEAM, null, "Origin", PORTAL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "*/*", "application/*", "text", ";"})
    void requests_with_an_invalid_content_type_are_handled_as_without_an_origin(String contentType) throws Exception {
        String request = "GET " + TEAM + " HTTP/1.1\r\nContent-Type: " + contentType + "\r\n" + authorization(101);
        ReceivedResponse expected = api.raw(request);
        ReceivedResponse response = api.raw(request + "Origin: " + PORTAL + "\r\n");
        assertStatus(expected.status(), response);
        assertThat(response.status()).isLessThan(500);
        assertReadable(response);
    }

    private String authorization(long customer) {
        return "Authorization: Bearer " + api.tokens().of(customer) + "\r\n";
    }

    private static ReceivedResponse assertStatus(int status, ReceivedResponse response) {
        assertThat(response.status()).as(response.body()).isEqualTo(status);
        return response;
    }
}
