package org.coworkingapi.server.app.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coworkingapi.server.app.http.Api.RELATED;
import static org.coworkingapi.server.app.http.Api.TEAM;
import static org.coworkingapi.server.app.standards.RuleCase.body;
import static org.coworkingapi.server.app.standards.RuleCase.ok;
import static org.coworkingapi.server.app.standards.RuleCase.problem;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import org.coworkingapi.server.app.http.Api;
import org.coworkingapi.server.app.http.ServerTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Tests HTTP semantics (RFC 9110) and HTTP/1.1 messages (RFC 9112). Requests are sent as bytes, because HTTP clients
 * would normalise them.
 */
@ServerTest
class Rfc9110Test {

    private static final String SHAPED = TEAM + "?_shape=Id";
    private static final String SHAPED_BODY = "{\"Id\":55}";
    private static final Consumer<ReceivedResponse> MALFORMED = problem(400, "INVALID_PARAMETER");
    private static final Consumer<ReceivedResponse> NOT_ALLOWED = problem(405, "METHOD_NOT_ALLOWED")
            .andThen(response -> assertThat(response.header("Allow")).isPresent());

    @Autowired
    private Api api;

    private String authorization() {
        return "Authorization: Bearer " + api.tokens().of(101) + "\r\n";
    }

    private Stream<DynamicTest> tests(List<RuleCase> rows) {
        return RuleCase.tests(api, rows);
    }

    private RuleCase get(String rule, String headers, Consumer<ReceivedResponse> expected) {
        return RuleCase.raw(rule, "GET " + SHAPED + " HTTP/1.1\r\n" + authorization() + headers, expected);
    }

    private static RuleCase unauthenticated(String rule, String message, Consumer<ReceivedResponse> expected) {
        return RuleCase.raw(rule, message, expected);
    }

    @TestFactory
    Stream<DynamicTest> messages_are_framed_unambiguously() {
        return tests(List.of(
                unauthenticated(
                        "RFC 9112, 2.2: an empty line before the request line is ignored",
                        "\r\nGET /nope HTTP/1.1\r\n",
                        problem(404, "ROUTE_NOT_FOUND")),
                unauthenticated(
                        "RFC 9112, 3: a request line without a version is refused",
                        "GET " + TEAM + " FOO\r\n",
                        MALFORMED),
                RuleCase.of(
                        "RFC 9112, 3.2: a request without Host is refused",
                        api -> api.rawBytes("GET /nope HTTP/1.1\r\nConnection: close\r\n\r\n"),
                        MALFORMED),
                unauthenticated(
                        "RFC 9112, 3.2: two Host headers are refused",
                        "GET /nope HTTP/1.1\r\nHost: example.com\r\n",
                        MALFORMED),
                RuleCase.of(
                        "RFC 9112, 3.2: a malformed Host is refused",
                        api -> api.rawBytes("GET /nope HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n"),
                        MALFORMED),
                RuleCase.raw(
                        "RFC 9112, 3.2.2: the absolute form is accepted",
                        "GET http://localhost" + SHAPED + " HTTP/1.1\r\n" + authorization(),
                        body(SHAPED_BODY)),
                unauthenticated(
                        "RFC 9112, 5.1: white space before the colon is refused",
                        "GET /nope HTTP/1.1\r\nAccept : */*\r\n",
                        MALFORMED),
                get(
                        "RFC 9112, 5.2: a folded header is read as one line",
                        "Accept: text/html,\r\n application/json\r\n",
                        body(SHAPED_BODY)),
                unauthenticated(
                        "RFC 9110, 5.5: NUL in a header is refused",
                        "GET /nope HTTP/1.1\r\nX-Test: a\u0000b\r\n",
                        MALFORMED),
                unauthenticated(
                        "RFC 9110, 5.5: a lone CR in a header is refused",
                        "GET /nope HTTP/1.1\r\nX-Test: a\rb\r\n",
                        MALFORMED),
                unauthenticated(
                        "RFC 9112, 6.1: Transfer-Encoding and Content-Length together are refused",
                        "POST /nope HTTP/1.1\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n",
                        response -> assertThat(response.status()).isIn(400, 404, 405)),
                unauthenticated(
                        "RFC 9112, 6.1: an unknown transfer coding is refused",
                        "GET " + TEAM + " HTTP/1.1\r\nTransfer-Encoding: xchunked\r\n",
                        MALFORMED),
                unauthenticated(
                        "RFC 9112, 6.3: two different Content-Length headers are refused",
                        "POST /nope HTTP/1.1\r\nContent-Length: 4\r\nContent-Length: 5\r\n",
                        MALFORMED),
                unauthenticated(
                        "RFC 9112, 6.3: a negative Content-Length is refused",
                        "POST /nope HTTP/1.1\r\nContent-Length: -1\r\n",
                        MALFORMED),
                unauthenticated(
                        "RFC 9112, 2.3: an unknown major version is refused", "GET /nope HTTP/3.0\r\n", MALFORMED),
                RuleCase.of(
                        "RFC 9112, 2.3: HTTP/1.0 needs no Host",
                        api -> api.rawBytes("GET " + SHAPED + " HTTP/1.0\r\n" + authorization() + "\r\n"),
                        body(SHAPED_BODY))));
    }

    @TestFactory
    Stream<DynamicTest> methods_have_their_standard_meaning() {
        List<RuleCase> rows = new ArrayList<>(List.of(
                RuleCase.raw(
                        "9.3.2: HEAD returns the status and headers of GET without content",
                        "HEAD " + TEAM + " HTTP/1.1\r\n" + authorization(),
                        ok().andThen(response -> {
                            assertThat(response.body()).isEmpty();
                            assertThat(response.header("Content-Type")).hasValue("application/json");
                        })),
                RuleCase.raw(
                        "9.3.2: HEAD of an unknown team leads to 404 without content",
                        "HEAD /api/public/teams/999/profile HTTP/1.1\r\n" + authorization(),
                        response -> {
                            assertThat(response.status()).isEqualTo(404);
                            assertThat(response.body()).isEmpty();
                        }),
                RuleCase.raw(
                        "9.3.2: HEAD without a token carries the challenge",
                        "HEAD " + TEAM + " HTTP/1.1\r\n",
                        response -> {
                            assertThat(response.status()).isEqualTo(401);
                            assertThat(response.header("WWW-Authenticate")).isPresent();
                        }),
                RuleCase.raw("9.1: methods are case-sensitive", "get " + TEAM + " HTTP/1.1\r\n", NOT_ALLOWED),
                RuleCase.raw(
                        "9.3.8: TRACE is not echoed",
                        "TRACE " + TEAM + " HTTP/1.1\r\nCookie: secret=1\r\n",
                        NOT_ALLOWED.andThen(
                                response -> assertThat(response.body()).doesNotContain("secret"))),
                RuleCase.raw(
                        "9.3.8: TRACE of an unknown path is not echoed",
                        "TRACE /nope HTTP/1.1\r\nCookie: secret=1\r\n",
                        response -> {
                            assertThat(response.status()).isIn(404, 405);
                            assertThat(response.body()).doesNotContain("secret");
                        }),
                RuleCase.raw(
                        "9.3.6: CONNECT opens no tunnel",
                        "CONNECT localhost:22 HTTP/1.1\r\n",
                        response -> assertThat(response.status()).isIn(400, 404, 405))));
        for (String method : List.of("POST", "PUT", "PATCH", "DELETE", "PROPFIND", "BREW")) {
            rows.add(RuleCase.raw(
                    "15.5.6: " + method + " leads to 405 with Allow",
                    method + " " + RELATED + " HTTP/1.1\r\n",
                    NOT_ALLOWED));
            rows.add(RuleCase.raw(
                    "15.5.6: " + method + " with a token leads to 405 with Allow",
                    method + " " + RELATED + " HTTP/1.1\r\n" + authorization(),
                    NOT_ALLOWED));
        }
        return tests(rows);
    }

    @TestFactory
    Stream<DynamicTest> representations_are_negotiated() {
        List<RuleCase> rows = new ArrayList<>();
        for (String accepted : List.of(
                "application/json",
                "application/*",
                "*/*",
                "APPLICATION/JSON",
                "application/json;q=0.001",
                "text/html;q=0.9, application/json;q=0.1",
                "text/html, */*;q=0.1",
                "application/json; charset=utf-8")) {
            rows.add(get("12.5.1: Accept: " + accepted, "Accept: " + accepted + "\r\n", body(SHAPED_BODY)));
        }
        rows.add(get(
                "12.5.1: several Accept headers are one list",
                "Accept: text/html\r\nAccept: application/json\r\n",
                body(SHAPED_BODY)));
        rows.add(get("12.5.1: an empty Accept accepts everything", "Accept: \r\n", ok()));
        for (String refused : List.of(
                "text/html",
                "application/xml",
                "application/json;q=0",
                "application/json;q=0, */*",
                "application/*;q=0, */*;q=0.5",
                "*/*;q=0")) {
            rows.add(get("15.5.7: Accept: " + refused, "Accept: " + refused + "\r\n", problem(406, "NOT_ACCEPTABLE")));
        }
        for (String ignored : List.of(
                "Accept-Language: tlh",
                "Accept-Charset: koi8-r",
                "Accept-Encoding: identity",
                "Accept-Encoding: br;q=1.0, *;q=0.1")) {
            rows.add(
                    get("12.5: " + ignored + " does not prevent a JSON response", ignored + "\r\n", body(SHAPED_BODY)));
        }
        return tests(rows);
    }

    @TestFactory
    Stream<DynamicTest> unsupported_features_are_ignored() {
        return tests(List.of(
                get("14.2: Range of an operation is ignored", "Range: bytes=0-1\r\n", body(SHAPED_BODY)),
                get("14.2: a malformed Range is ignored", "Range: bytes=5-1\r\n", body(SHAPED_BODY)),
                get("13.1.1: If-Match: * matches", "If-Match: *\r\n", body(SHAPED_BODY)),
                get(
                        "13.1.3: If-Modified-Since in the future does not lead to 304",
                        "If-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT\r\n",
                        body(SHAPED_BODY)),
                get("10.1.1: Expect: 100-continue is accepted", "Expect: 100-continue\r\n", body(SHAPED_BODY)),
                get(
                        "7.8: an Upgrade to an unknown protocol is ignored",
                        "Upgrade: h2c, websocket\r\n",
                        body(SHAPED_BODY)),
                get("7.6.1: Connection can name an absent header", "Connection: X-Nothing\r\n", body(SHAPED_BODY)),
                get("7.6.2: Max-Forwards has no meaning for GET", "Max-Forwards: 0\r\n", body(SHAPED_BODY)),
                get(
                        "5.1: header names are case-insensitive",
                        "aCCEPT: text/html\r\n",
                        problem(406, "NOT_ACCEPTABLE"))));
    }

    @TestFactory
    Stream<DynamicTest> responses_carry_the_required_headers() {
        Consumer<ReceivedResponse> hasDate = response -> assertThat(response.header("Date"))
                .hasValueSatisfying(date -> assertThat(
                                ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT)))
                        .isNotNull());
        Consumer<ReceivedResponse> hasContentType =
                response -> assertThat(response.header("Content-Type")).isPresent();
        return tests(List.of(
                get("6.6.1, 8.3: Date and Content-Type of a successful response", "", hasDate.andThen(hasContentType)),
                RuleCase.raw(
                        "6.6.1, 8.3: Date and Content-Type for an unknown path",
                        "GET /nope HTTP/1.1\r\n",
                        hasDate.andThen(hasContentType)),
                RuleCase.raw(
                        "6.6.1, 8.3: Date and Content-Type for a malformed request",
                        "GET /%zz HTTP/1.1\r\n",
                        hasDate.andThen(hasContentType)),
                RuleCase.raw(
                        "11.6.1: WWW-Authenticate of 401",
                        "GET " + TEAM + " HTTP/1.1\r\n",
                        response ->
                                assertThat(response.header("WWW-Authenticate")).isPresent()),
                RuleCase.raw(
                        "8.3: exactly one Content-Type",
                        "GET /nope HTTP/1.1\r\n",
                        response -> assertThat(response.headers().get("Content-Type"))
                                .hasSize(1))));
    }

    @TestFactory
    Stream<DynamicTest> requests_that_are_too_large_are_refused() {
        return tests(List.of(
                unauthenticated(
                        "15.5.15: a long request target is refused",
                        "GET /" + "a".repeat(20_000) + " HTTP/1.1\r\n",
                        MALFORMED),
                get("5.4: a long header is refused", "X-Long: " + "a".repeat(20_000) + "\r\n", MALFORMED),
                get("5.4: many headers are refused", "X-Many: a\r\n".repeat(200), MALFORMED)));
    }
}
