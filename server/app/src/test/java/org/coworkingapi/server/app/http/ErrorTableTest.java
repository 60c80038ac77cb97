package org.coworkingapi.server.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coworkingapi.server.app.http.Api.RELATED;
import static org.coworkingapi.server.app.http.Api.TEAM;

import java.math.BigInteger;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** The error table of the design: what goes wrong, and the exact status, code and challenge that it gets. */
@ServerTest
class ErrorTableTest {

    private static final String BARE = "Bearer realm=\"coworking-api\"";
    private static final String INVALID = BARE + ", error=\"invalid_token\", error_description=\"";
    private static final String MALFORMED = BARE + ", error=\"invalid_request\", error_description=\"";
    private static final String NOT_ALLOWED = BARE + ", error=\"insufficient_scope\", error_description=\"";

    @Autowired
    private Api api;

    /**
     * One row: a name, a call, and what it must be answered with; {@code challenge} is the start of WWW-Authenticate.
     */
    private record Row(String name, Function<Api, ReceivedResponse> call, int status, String code, String challenge) {

        static Row of(String name, int status, String code, Function<Api, ReceivedResponse> call) {
            return new Row(name, call, status, code, null);
        }

        static Row token(String name, String code, String challenge, Function<Tokens, String> token) {
            return new Row(name, api -> api.get(TEAM, token.apply(api.tokens())), 401, code, challenge);
        }

        static Row path(int status, String code, String path) {
            return of(path, status, code, api -> api.get(path));
        }

        static Row shape(String code, String operation, String shape) {
            return of(
                    "_shape=" + (shape.length() > 60 ? shape.substring(0, 60) + "…" : shape),
                    400,
                    code,
                    api -> api.get(operation + "?_shape=" + shape));
        }
    }

    private static List<Row> tokens() {
        return List.of(
                Row.token("no token", "TOKEN_MISSING", BARE, tokens -> null),
                Row.token("garbage", "TOKEN_INVALID", INVALID, tokens -> "garbage"),
                Row.token("three parts of garbage", "TOKEN_INVALID", INVALID, tokens -> "a.b.c"),
                Row.token("expired", "TOKEN_EXPIRED", INVALID, tokens -> tokens.expired(Duration.ofHours(1))),
                Row.token(
                        "expired beyond the clock skew",
                        "TOKEN_EXPIRED",
                        INVALID,
                        tokens -> tokens.expired(Duration.ofSeconds(40))),
                Row.token(
                        "expired and from another issuer",
                        "TOKEN_INVALID",
                        INVALID,
                        tokens -> tokens.with(claims ->
                                claims.issuer("https://evil.example.com").expirationTime(new Date(0)))),
                Row.token("not yet valid", "TOKEN_INVALID", INVALID, tokens -> tokens.notBefore(Duration.ofHours(1))),
                Row.token(
                        "without an expiry",
                        "TOKEN_INVALID",
                        INVALID,
                        tokens -> tokens.with(claims -> claims.expirationTime(null))),
                Row.token(
                        "wrong issuer",
                        "TOKEN_INVALID",
                        INVALID,
                        tokens -> tokens.with(claims -> claims.issuer("https://evil.example.com"))),
                Row.token("no issuer", "TOKEN_INVALID", INVALID, tokens -> tokens.with(claims -> claims.issuer(null))),
                Row.token(
                        "wrong audience",
                        "TOKEN_INVALID",
                        INVALID,
                        tokens -> tokens.with(claims -> claims.audience("another-api"))),
                Row.token(
                        "no audience",
                        "TOKEN_INVALID",
                        INVALID,
                        tokens -> tokens.with(claims -> claims.audience((String) null))),
                Row.token("alg none", "TOKEN_INVALID", INVALID, Tokens::unsigned),
                Row.token(
                        "HS256 signed with the public key",
                        "TOKEN_INVALID",
                        INVALID,
                        Tokens::signedWithThePublicKeyAsSecret),
                Row.token(
                        "signed with another key of the same id", "TOKEN_INVALID", INVALID, Tokens::signedByAStranger),
                Row.token(
                        "a token for another purpose", "TOKEN_INVALID", INVALID, tokens -> tokens.ofType("logout+jwt")),
                Row.token(
                        "no coworker_id",
                        "TOKEN_INVALID",
                        INVALID,
                        tokens -> tokens.with(claims -> claims.claim("coworker_id", null))),
                Row.token(
                        "coworker_id zero",
                        "TOKEN_INVALID",
                        INVALID,
                        tokens -> tokens.with(claims -> claims.claim("coworker_id", 0))),
                Row.token(
                        "coworker_id as text",
                        "TOKEN_INVALID",
                        INVALID,
                        tokens -> tokens.with(claims -> claims.claim("coworker_id", "101"))),
                Row.token(
                        "coworker_id with a fraction",
                        "TOKEN_INVALID",
                        INVALID,
                        tokens -> tokens.with(claims -> claims.claim("coworker_id", 101.5))),
                Row.token(
                        "coworker_id larger than int64",
                        "TOKEN_INVALID",
                        INVALID,
                        tokens -> tokens.with(
                                claims -> claims.claim("coworker_id", new BigInteger("9223372036854775808")))),
                Row.token("a stranger to the team", "NOT_A_TEAM_MEMBER", NOT_ALLOWED, tokens -> tokens.of(301)),
                new Row(
                        "another scheme",
                        api -> api.get(TEAM, null, "Authorization", "Basic dTpw"),
                        401,
                        "TOKEN_MISSING",
                        BARE),
                new Row(
                        "the scheme alone",
                        api -> api.get(TEAM, null, "Authorization", "Bearer"),
                        400,
                        "INVALID_PARAMETER",
                        MALFORMED),
                new Row("two tokens", api -> api.get(TEAM, "a b"), 400, "INVALID_PARAMETER", MALFORMED),
                new Row(
                        "two Authorization headers",
                        api -> api.get(TEAM, api.tokens().of(101), "Authorization", "Bearer x"),
                        400,
                        "INVALID_PARAMETER",
                        MALFORMED),
                new Row(
                        "garbage on an unknown route",
                        api -> api.get("/nope", "garbage"),
                        401,
                        "TOKEN_INVALID",
                        INVALID),
                new Row(
                        "garbage for the spec",
                        api -> api.get("/openapi.yaml", "garbage"),
                        401,
                        "TOKEN_INVALID",
                        INVALID),
                new Row(
                        "garbage with a wrong method",
                        api -> api.send("POST", TEAM, "garbage"),
                        401,
                        "TOKEN_INVALID",
                        INVALID),
                new Row(
                        "token in the query",
                        api -> api.get(TEAM + "?access_token=" + api.tokens().of(101), null),
                        401,
                        "TOKEN_MISSING",
                        BARE),
                new Row("no token for related profiles", api -> api.get(RELATED, null), 401, "TOKEN_MISSING", BARE),
                new Row(
                        "no token is told before a bad id",
                        api -> api.get("/api/public/teams/0/profile", null),
                        401,
                        "TOKEN_MISSING",
                        BARE),
                new Row(
                        "no token is told before a bad shape",
                        api -> api.get(TEAM + "?_shape=,", null),
                        401,
                        "TOKEN_MISSING",
                        BARE));
    }

    private static List<Row> parameters() {
        return List.of(
                Row.path(400, "INVALID_PARAMETER", "/api/public/teams/0/profile"),
                Row.path(400, "INVALID_PARAMETER", "/api/public/teams/-1/profile"),
                Row.path(400, "INVALID_PARAMETER", "/api/public/teams/abc/profile"),
                Row.path(400, "INVALID_PARAMETER", "/api/public/teams/5.5/profile"),
                Row.path(400, "INVALID_PARAMETER", "/api/public/teams/0x37/profile"),
                Row.path(400, "INVALID_PARAMETER", "/api/public/teams/+55/profile"),
                Row.path(400, "INVALID_PARAMETER", "/api/public/teams/%2055/profile"),
                Row.path(400, "INVALID_PARAMETER", "/api/public/teams/055/profile"),
                Row.path(400, "INVALID_PARAMETER", "/api/public/teams/9223372036854775808/profile"),
                Row.path(400, "INVALID_PARAMETER", "/api/public/coworkers/published/0/related"),
                Row.path(400, "INVALID_PARAMETER", "/api/public/coworkers/published/-9223372036854775808/related"),
                Row.path(400, "INVALID_PARAMETER", "/api/public/coworkers/published/me/related"),
                Row.path(400, "INVALID_PARAMETER", "/api/public/coworkers/published/99999999999999999999/related"),
                Row.path(404, "TEAM_NOT_FOUND", "/api/public/teams/999/profile"),
                Row.path(404, "TEAM_NOT_FOUND", "/api/public/teams/9223372036854775807/profile"),
                Row.path(404, "COWORKER_NOT_FOUND", "/api/public/coworkers/published/999/related"),
                Row.of(
                        "an unpublished coworker",
                        404,
                        "COWORKER_NOT_FOUND",
                        api -> api.get("/api/public/coworkers/published/301/related")));
    }

    private static List<Row> shapes() {
        return List.of(
                Row.shape("UNKNOWN_SHAPE_FIELD", TEAM, "Nmae"),
                Row.shape("UNKNOWN_SHAPE_FIELD", TEAM, "name"),
                Row.shape("UNKNOWN_SHAPE_FIELD", TEAM, "Name,TeamMembers.Fullname"),
                Row.shape("UNKNOWN_SHAPE_FIELD", TEAM, "Name.First"),
                Row.shape("UNKNOWN_SHAPE_FIELD", TEAM, "TeamMembers,TeamMembers.Nope"),
                Row.shape("UNKNOWN_SHAPE_FIELD", TEAM, "RelatedProfiles"),
                Row.shape("UNKNOWN_SHAPE_FIELD", RELATED, "FullName"),
                Row.shape("UNKNOWN_SHAPE_FIELD", RELATED, "RelatedProfiles.Email"),
                Row.shape("UNKNOWN_SHAPE_FIELD", TEAM, "A.B.C.D.E.F.G.H"),
                Row.shape("INVALID_SHAPE", TEAM, ","),
                Row.shape("INVALID_SHAPE", TEAM, "Name,"),
                Row.shape("INVALID_SHAPE", TEAM, "Name,,Id"),
                Row.shape("INVALID_SHAPE", TEAM, "."),
                Row.shape("INVALID_SHAPE", TEAM, "TeamMembers."),
                Row.shape("INVALID_SHAPE", TEAM, "TeamMembers..Id"),
                Row.shape("INVALID_SHAPE", TEAM, "TeamMembers%5B0%5D.Id"),
                Row.shape("INVALID_SHAPE", TEAM, "TeamMembers.%7BId%7D"),
                Row.shape("INVALID_SHAPE", TEAM, "Name%09"),
                Row.shape("INVALID_SHAPE", TEAM, "Name%00"),
                Row.shape("INVALID_SHAPE", TEAM, "N%C3%A4me"),
                Row.shape("INVALID_SHAPE", TEAM, "A.B.C.D.E.F.G.H.I"),
                Row.shape("INVALID_SHAPE", TEAM, "Name" + ",Name".repeat(100)),
                Row.shape("INVALID_SHAPE", TEAM, "x".repeat(2_049)),
                Row.shape("INVALID_SHAPE", TEAM, "Name&_shape=Id"),
                Row.shape("INVALID_SHAPE", RELATED, "Threads;"));
    }

    private static List<Row> routes() {
        return List.of(
                Row.path(404, "ROUTE_NOT_FOUND", "/nope"),
                Row.path(404, "ROUTE_NOT_FOUND", "/api"),
                Row.path(404, "ROUTE_NOT_FOUND", "/api/public/teams/55"),
                Row.path(404, "ROUTE_NOT_FOUND", "/api/public/teams/55/profile/"),
                Row.path(404, "ROUTE_NOT_FOUND", "/api/public/teams/profile"),
                Row.path(404, "ROUTE_NOT_FOUND", "/error"),
                Row.path(404, "ROUTE_NOT_FOUND", "/login"),
                Row.path(404, "ROUTE_NOT_FOUND", "/.well-known/oauth-protected-resource"),
                Row.path(404, "ROUTE_NOT_FOUND", "/.well-known/oauth-protected-resource" + TEAM),
                Row.of("an unknown route without a token", 404, "ROUTE_NOT_FOUND", api -> api.get("/api/nope", null)),
                Row.of(
                        "an unknown route that wants HTML",
                        404,
                        "ROUTE_NOT_FOUND",
                        api -> api.get("/nope", null, "Accept", "text/html")),
                Row.path(400, "INVALID_PARAMETER", "/api//public/teams/55/profile"),
                Row.path(400, "INVALID_PARAMETER", "/api/public/teams/55%2Fprofile"),
                Row.path(400, "INVALID_PARAMETER", "/api/public/teams/55;a=b/profile"),
                Row.path(400, "INVALID_PARAMETER", "/api/public/teams/%00/profile"),
                Row.of(
                        "POST",
                        405,
                        "METHOD_NOT_ALLOWED",
                        api -> api.send("POST", TEAM, api.tokens().of(101))),
                Row.of(
                        "PUT",
                        405,
                        "METHOD_NOT_ALLOWED",
                        api -> api.send("PUT", TEAM, api.tokens().of(101))),
                Row.of(
                        "PATCH",
                        405,
                        "METHOD_NOT_ALLOWED",
                        api -> api.send("PATCH", RELATED, api.tokens().of(101))),
                Row.of("DELETE without a token", 405, "METHOD_NOT_ALLOWED", api -> api.send("DELETE", RELATED, null)),
                Row.of("TRACE", 405, "METHOD_NOT_ALLOWED", api -> api.send("TRACE", TEAM, null)),
                Row.of("a method that nobody knows", 405, "METHOD_NOT_ALLOWED", api -> api.send("BREW", TEAM, null)),
                Row.of(
                        "Accept: text/plain",
                        406,
                        "NOT_ACCEPTABLE",
                        api -> api.get(TEAM, api.tokens().of(101), "Accept", "text/plain")),
                Row.of(
                        "Accept: application/xml",
                        406,
                        "NOT_ACCEPTABLE",
                        api -> api.get(RELATED, api.tokens().of(101), "Accept", "application/xml")),
                Row.of(
                        "Accept: application/problem+json",
                        406,
                        "NOT_ACCEPTABLE",
                        api -> api.get(TEAM, api.tokens().of(101), "Accept", "application/problem+json")),
                Row.of(
                        "Accept: application/json;charset=utf-16",
                        406,
                        "NOT_ACCEPTABLE",
                        api -> api.get(TEAM, api.tokens().of(101), "Accept", "application/json;charset=utf-16")),
                Row.of(
                        "Accept: application/json;q=0, */*",
                        406,
                        "NOT_ACCEPTABLE",
                        api -> api.get(TEAM, api.tokens().of(101), "Accept", "application/json;q=0, */*")),
                Row.of(
                        "Accept that is no media type",
                        406,
                        "NOT_ACCEPTABLE",
                        api -> api.get(TEAM, api.tokens().of(101), "Accept", "json")));
    }

    private Stream<DynamicTest> each(List<Row> rows) {
        return rows.stream()
                .map(row -> DynamicTest.dynamicTest(row.name() + " -> " + row.status() + " " + row.code(), () -> {
                    ReceivedResponse answer = row.call().apply(api);
                    assertThat(answer.status()).as(answer.body()).isEqualTo(row.status());
                    ProblemAssert.assertIsProblem(answer, row.code());
                    if (row.challenge() != null) {
                        assertThat(answer.header("WWW-Authenticate"))
                                .isPresent()
                                .get()
                                .asString()
                                .startsWith(row.challenge());
                        assertThat(answer.header("WWW-Authenticate")
                                        .orElseThrow()
                                        .equals(BARE))
                                .isEqualTo(row.challenge().equals(BARE));
                    } else {
                        assertThat(answer.header("WWW-Authenticate")).isEmpty();
                    }
                    if (row.status() == 405) {
                        assertThat(answer.header("Allow")).hasValue("GET, HEAD");
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> tokens_are_refused() {
        return each(tokens());
    }

    @TestFactory
    Stream<DynamicTest> parameters_are_refused() {
        return each(parameters());
    }

    @TestFactory
    Stream<DynamicTest> shapes_are_refused() {
        return each(shapes());
    }

    @TestFactory
    Stream<DynamicTest> routes_methods_and_media_types_are_refused() {
        return each(routes());
    }

    @Nested
    class Sentences {

        private String detail(String path) {
            return api.get(path).json().get("detail").asString();
        }

        @Test
        void say_what_was_wrong_and_what_would_be_right() {
            assertThat(detail("/api/public/teams/abc/profile"))
                    .isEqualTo("teamId is 'abc'; it must be a whole number from 1 to 9223372036854775807.");
            assertThat(detail("/api/public/teams/0/profile"))
                    .isEqualTo("teamId is '0'; it must be a whole number from 1 to 9223372036854775807.");
            assertThat(detail(TEAM + "?_shape=TeamMembers.FullNam"))
                    .isEqualTo("_shape names 'TeamMembers.FullNam', which the "
                            + "response does not have; the nearest known path is 'TeamMembers.FullName'.");
        }

        @Test
        void quote_no_more_than_a_line_of_the_input() {
            assertThat(detail("/api/public/teams/" + "9".repeat(3_000) + "/profile"))
                    .hasSizeLessThan(200);
            assertThat(detail("/" + "a".repeat(3_000))).hasSizeLessThan(200);
        }
    }

    @Test
    void an_access_token_may_say_that_it_is_one() {
        assertThat(api.get(TEAM, api.tokens().ofType("at+jwt")).status()).isEqualTo(200);
        assertThat(api.get(TEAM, api.tokens().ofType("JWT")).status()).isEqualTo(200);
    }

    @Test
    void clocks_may_differ_a_little() {
        assertThat(api.get(TEAM, api.tokens().expired(Duration.ofSeconds(10))).status())
                .isEqualTo(200);
        assertThat(api.get(TEAM, api.tokens().notBefore(Duration.ofSeconds(10))).status())
                .isEqualTo(200);
    }

    @Test
    void head_is_get_without_a_body() {
        ReceivedResponse answer = api.send("HEAD", TEAM, api.tokens().of(101));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }
}
