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

/** Tests the status, code and challenge of each error. */
@ServerTest
class ErrorTableTest {

    private static final String CHALLENGE = "Bearer realm=\"coworking-api\"";
    private static final String INVALID = CHALLENGE + ", error=\"invalid_token\", error_description=\"";
    private static final String MALFORMED = CHALLENGE + ", error=\"invalid_request\", error_description=\"";
    private static final String INSUFFICIENT_SCOPE = CHALLENGE + ", error=\"insufficient_scope\", error_description=\"";

    @Autowired
    private Api api;

    /** A request and its expected error. {@code challenge} is the start of {@code WWW-Authenticate}. */
    private record ErrorCase(
            String name, Function<Api, ReceivedResponse> call, int status, String code, String challenge) {

        static ErrorCase of(String name, int status, String code, Function<Api, ReceivedResponse> call) {
            return new ErrorCase(name, call, status, code, null);
        }

        static ErrorCase token(String name, String code, String challenge, Function<Tokens, String> token) {
            return new ErrorCase(name, api -> api.get(TEAM, token.apply(api.tokens())), 401, code, challenge);
        }

        static ErrorCase path(int status, String code, String path) {
            return of(path, status, code, api -> api.get(path));
        }

        static ErrorCase shape(String code, String operation, String shape) {
            return of(
                    "_shape=" + (shape.length() > 60 ? shape.substring(0, 60) + "…" : shape),
                    400,
                    code,
                    api -> api.get(operation + "?_shape=" + shape));
        }
    }

    private static List<ErrorCase> tokens() {
        return List.of(
                ErrorCase.token("no token", "TOKEN_MISSING", CHALLENGE, tokens -> null),
                ErrorCase.token("garbage", "TOKEN_INVALID", INVALID, tokens -> "garbage"),
                ErrorCase.token("three parts of garbage", "TOKEN_INVALID", INVALID, tokens -> "a.b.c"),
                ErrorCase.token("expired", "TOKEN_EXPIRED", INVALID, tokens -> tokens.expired(Duration.ofHours(1))),
                ErrorCase.token(
                        "expired beyond the clock skew",
                        "TOKEN_EXPIRED",
                        INVALID,
                        tokens -> tokens.expired(Duration.ofSeconds(40))),
                ErrorCase.token(
                        "expired and from another issuer",
                        "TOKEN_INVALID",
                        INVALID,
                        tokens -> tokens.with(claims ->
                                claims.issuer("https://evil.example.com").expirationTime(new Date(0)))),
                ErrorCase.token(
                        "not yet valid", "TOKEN_INVALID", INVALID, tokens -> tokens.notBefore(Duration.ofHours(1))),
                ErrorCase.token(
                        "without an expiry",
                        "TOKEN_INVALID",
                        INVALID,
                        tokens -> tokens.with(claims -> claims.expirationTime(null))),
                ErrorCase.token(
                        "wrong issuer",
                        "TOKEN_INVALID",
                        INVALID,
                        tokens -> tokens.with(claims -> claims.issuer("https://evil.example.com"))),
                ErrorCase.token(
                        "no issuer", "TOKEN_INVALID", INVALID, tokens -> tokens.with(claims -> claims.issuer(null))),
                ErrorCase.token(
                        "wrong audience",
                        "TOKEN_INVALID",
                        INVALID,
                        tokens -> tokens.with(claims -> claims.audience("another-api"))),
                ErrorCase.token(
                        "no audience",
                        "TOKEN_INVALID",
                        INVALID,
                        tokens -> tokens.with(claims -> claims.audience((String) null))),
                ErrorCase.token("alg none", "TOKEN_INVALID", INVALID, Tokens::unsigned),
                ErrorCase.token(
                        "HS256 signed with the public key",
                        "TOKEN_INVALID",
                        INVALID,
                        Tokens::signedWithThePublicKeyAsSecret),
                ErrorCase.token(
                        "signed with another key of the same id", "TOKEN_INVALID", INVALID, Tokens::signedByUnknownKey),
                ErrorCase.token(
                        "a token for another purpose", "TOKEN_INVALID", INVALID, tokens -> tokens.ofType("logout+jwt")),
                ErrorCase.token(
                        "no coworker_id",
                        "TOKEN_INVALID",
                        INVALID,
                        tokens -> tokens.with(claims -> claims.claim("coworker_id", null))),
                ErrorCase.token(
                        "coworker_id zero",
                        "TOKEN_INVALID",
                        INVALID,
                        tokens -> tokens.with(claims -> claims.claim("coworker_id", 0))),
                ErrorCase.token(
                        "coworker_id as a string",
                        "TOKEN_INVALID",
                        INVALID,
                        tokens -> tokens.with(claims -> claims.claim("coworker_id", "101"))),
                ErrorCase.token(
                        "coworker_id with a fraction",
                        "TOKEN_INVALID",
                        INVALID,
                        tokens -> tokens.with(claims -> claims.claim("coworker_id", 101.5))),
                ErrorCase.token(
                        "coworker_id larger than int64",
                        "TOKEN_INVALID",
                        INVALID,
                        tokens -> tokens.with(
                                claims -> claims.claim("coworker_id", new BigInteger("9223372036854775808")))),
                ErrorCase.token(
                        "a customer outside the team",
                        "NOT_A_TEAM_MEMBER",
                        INSUFFICIENT_SCOPE,
                        tokens -> tokens.of(301)),
                new ErrorCase(
                        "another scheme",
                        api -> api.get(TEAM, null, "Authorization", "Basic dTpw"),
                        401,
                        "TOKEN_MISSING",
                        CHALLENGE),
                new ErrorCase(
                        "the scheme alone",
                        api -> api.get(TEAM, null, "Authorization", "Bearer"),
                        400,
                        "INVALID_PARAMETER",
                        MALFORMED),
                new ErrorCase("two tokens", api -> api.get(TEAM, "a b"), 400, "INVALID_PARAMETER", MALFORMED),
                new ErrorCase(
                        "two Authorization headers",
                        api -> api.get(TEAM, api.tokens().of(101), "Authorization", "Bearer x"),
                        400,
                        "INVALID_PARAMETER",
                        MALFORMED),
                new ErrorCase(
                        "a garbage token on an unknown route",
                        api -> api.get("/nope", "garbage"),
                        401,
                        "TOKEN_INVALID",
                        INVALID),
                new ErrorCase(
                        "a garbage token for /openapi.yaml",
                        api -> api.get("/openapi.yaml", "garbage"),
                        401,
                        "TOKEN_INVALID",
                        INVALID),
                new ErrorCase(
                        "a garbage token with a wrong method",
                        api -> api.send("POST", TEAM, "garbage"),
                        401,
                        "TOKEN_INVALID",
                        INVALID),
                new ErrorCase(
                        "token in the query",
                        api -> api.get(TEAM + "?access_token=" + api.tokens().of(101), null),
                        401,
                        "TOKEN_MISSING",
                        CHALLENGE),
                new ErrorCase(
                        "no token for related profiles",
                        api -> api.get(RELATED, null),
                        401,
                        "TOKEN_MISSING",
                        CHALLENGE),
                new ErrorCase(
                        "a missing token takes precedence over an invalid id",
                        api -> api.get("/api/public/teams/0/profile", null),
                        401,
                        "TOKEN_MISSING",
                        CHALLENGE),
                new ErrorCase(
                        "a missing token takes precedence over an invalid shape",
                        api -> api.get(TEAM + "?_shape=,", null),
                        401,
                        "TOKEN_MISSING",
                        CHALLENGE));
    }

    private static List<ErrorCase> parameters() {
        return List.of(
                ErrorCase.path(400, "INVALID_PARAMETER", "/api/public/teams/0/profile"),
                ErrorCase.path(400, "INVALID_PARAMETER", "/api/public/teams/-1/profile"),
                ErrorCase.path(400, "INVALID_PARAMETER", "/api/public/teams/abc/profile"),
                ErrorCase.path(400, "INVALID_PARAMETER", "/api/public/teams/5.5/profile"),
                ErrorCase.path(400, "INVALID_PARAMETER", "/api/public/teams/0x37/profile"),
                ErrorCase.path(400, "INVALID_PARAMETER", "/api/public/teams/+55/profile"),
                ErrorCase.path(400, "INVALID_PARAMETER", "/api/public/teams/%2055/profile"),
                ErrorCase.path(400, "INVALID_PARAMETER", "/api/public/teams/055/profile"),
                ErrorCase.path(400, "INVALID_PARAMETER", "/api/public/teams/9223372036854775808/profile"),
                ErrorCase.path(400, "INVALID_PARAMETER", "/api/public/coworkers/published/0/related"),
                ErrorCase.path(
                        400, "INVALID_PARAMETER", "/api/public/coworkers/published/-9223372036854775808/related"),
                ErrorCase.path(400, "INVALID_PARAMETER", "/api/public/coworkers/published/me/related"),
                ErrorCase.path(
                        400, "INVALID_PARAMETER", "/api/public/coworkers/published/99999999999999999999/related"),
                ErrorCase.path(404, "TEAM_NOT_FOUND", "/api/public/teams/999/profile"),
                ErrorCase.path(404, "TEAM_NOT_FOUND", "/api/public/teams/9223372036854775807/profile"),
                ErrorCase.path(404, "COWORKER_NOT_FOUND", "/api/public/coworkers/published/999/related"),
                ErrorCase.of(
                        "an unpublished coworker",
                        404,
                        "COWORKER_NOT_FOUND",
                        api -> api.get("/api/public/coworkers/published/301/related")));
    }

    private static List<ErrorCase> shapes() {
        return List.of(
                ErrorCase.shape("UNKNOWN_SHAPE_FIELD", TEAM, "Nmae"),
                ErrorCase.shape("UNKNOWN_SHAPE_FIELD", TEAM, "name"),
                ErrorCase.shape("UNKNOWN_SHAPE_FIELD", TEAM, "Name,TeamMembers.Fullname"),
                ErrorCase.shape("UNKNOWN_SHAPE_FIELD", TEAM, "Name.First"),
                ErrorCase.shape("UNKNOWN_SHAPE_FIELD", TEAM, "TeamMembers,TeamMembers.Nope"),
                ErrorCase.shape("UNKNOWN_SHAPE_FIELD", TEAM, "RelatedProfiles"),
                ErrorCase.shape("UNKNOWN_SHAPE_FIELD", RELATED, "FullName"),
                ErrorCase.shape("UNKNOWN_SHAPE_FIELD", RELATED, "RelatedProfiles.Email"),
                ErrorCase.shape("UNKNOWN_SHAPE_FIELD", TEAM, "A.B.C.D.E.F.G.H"),
                ErrorCase.shape("INVALID_SHAPE", TEAM, ","),
                ErrorCase.shape("INVALID_SHAPE", TEAM, "Name,"),
                ErrorCase.shape("INVALID_SHAPE", TEAM, "Name,,Id"),
                ErrorCase.shape("INVALID_SHAPE", TEAM, "."),
                ErrorCase.shape("INVALID_SHAPE", TEAM, "TeamMembers."),
                ErrorCase.shape("INVALID_SHAPE", TEAM, "TeamMembers..Id"),
                ErrorCase.shape("INVALID_SHAPE", TEAM, "TeamMembers%5B0%5D.Id"),
                ErrorCase.shape("INVALID_SHAPE", TEAM, "TeamMembers.%7BId%7D"),
                ErrorCase.shape("INVALID_SHAPE", TEAM, "Name%09"),
                ErrorCase.shape("INVALID_SHAPE", TEAM, "Name%00"),
                ErrorCase.shape("INVALID_SHAPE", TEAM, "N%C3%A4me"),
                ErrorCase.shape("INVALID_SHAPE", TEAM, "A.B.C.D.E.F.G.H.I"),
                ErrorCase.shape("INVALID_SHAPE", TEAM, "Name" + ",Name".repeat(100)),
                ErrorCase.shape("INVALID_SHAPE", TEAM, "x".repeat(2_049)),
                ErrorCase.shape("INVALID_SHAPE", TEAM, "Name&_shape=Id"),
                ErrorCase.shape("INVALID_SHAPE", RELATED, "Threads;"));
    }

    private static List<ErrorCase> routes() {
        return List.of(
                ErrorCase.path(404, "ROUTE_NOT_FOUND", "/nope"),
                ErrorCase.path(404, "ROUTE_NOT_FOUND", "/api"),
                ErrorCase.path(404, "ROUTE_NOT_FOUND", "/api/public/teams/55"),
                ErrorCase.path(404, "ROUTE_NOT_FOUND", "/api/public/teams/55/profile/"),
                ErrorCase.path(404, "ROUTE_NOT_FOUND", "/api/public/teams/profile"),
                ErrorCase.path(404, "ROUTE_NOT_FOUND", "/error"),
                ErrorCase.path(404, "ROUTE_NOT_FOUND", "/login"),
                ErrorCase.path(404, "ROUTE_NOT_FOUND", "/.well-known/oauth-protected-resource"),
                ErrorCase.path(404, "ROUTE_NOT_FOUND", "/.well-known/oauth-protected-resource" + TEAM),
                ErrorCase.of(
                        "an unknown route without a token", 404, "ROUTE_NOT_FOUND", api -> api.get("/api/nope", null)),
                ErrorCase.of(
                        "an unknown route with Accept: text/html",
                        404,
                        "ROUTE_NOT_FOUND",
                        api -> api.get("/nope", null, "Accept", "text/html")),
                ErrorCase.path(400, "INVALID_PARAMETER", "/api//public/teams/55/profile"),
                ErrorCase.path(400, "INVALID_PARAMETER", "/api/public/teams/55%2Fprofile"),
                ErrorCase.path(400, "INVALID_PARAMETER", "/api/public/teams/55;a=b/profile"),
                ErrorCase.path(400, "INVALID_PARAMETER", "/api/public/teams/%00/profile"),
                ErrorCase.of(
                        "POST",
                        405,
                        "METHOD_NOT_ALLOWED",
                        api -> api.send("POST", RELATED, api.tokens().of(101))),
                ErrorCase.of(
                        "PUT",
                        405,
                        "METHOD_NOT_ALLOWED",
                        api -> api.send("PUT", RELATED, api.tokens().of(101))),
                ErrorCase.of(
                        "PATCH",
                        405,
                        "METHOD_NOT_ALLOWED",
                        api -> api.send("PATCH", RELATED, api.tokens().of(101))),
                ErrorCase.of(
                        "DELETE without a token", 405, "METHOD_NOT_ALLOWED", api -> api.send("DELETE", RELATED, null)),
                ErrorCase.of("TRACE", 405, "METHOD_NOT_ALLOWED", api -> api.send("TRACE", RELATED, null)),
                ErrorCase.of("an unknown method", 405, "METHOD_NOT_ALLOWED", api -> api.send("BREW", RELATED, null)),
                ErrorCase.of(
                        "Accept: text/plain",
                        406,
                        "NOT_ACCEPTABLE",
                        api -> api.get(TEAM, api.tokens().of(101), "Accept", "text/plain")),
                ErrorCase.of(
                        "Accept: application/xml",
                        406,
                        "NOT_ACCEPTABLE",
                        api -> api.get(RELATED, api.tokens().of(101), "Accept", "application/xml")),
                ErrorCase.of(
                        "Accept: application/problem+json",
                        406,
                        "NOT_ACCEPTABLE",
                        api -> api.get(TEAM, api.tokens().of(101), "Accept", "application/problem+json")),
                ErrorCase.of(
                        "Accept: application/json;charset=utf-16",
                        406,
                        "NOT_ACCEPTABLE",
                        api -> api.get(TEAM, api.tokens().of(101), "Accept", "application/json;charset=utf-16")),
                ErrorCase.of(
                        "Accept: application/json;q=0, */*",
                        406,
                        "NOT_ACCEPTABLE",
                        api -> api.get(TEAM, api.tokens().of(101), "Accept", "application/json;q=0, */*")),
                ErrorCase.of(
                        "Accept with a malformed media type",
                        406,
                        "NOT_ACCEPTABLE",
                        api -> api.get(TEAM, api.tokens().of(101), "Accept", "json")));
    }

    private Stream<DynamicTest> tests(List<ErrorCase> rows) {
        return rows.stream()
                .map(error ->
                        DynamicTest.dynamicTest(error.name() + " -> " + error.status() + " " + error.code(), () -> {
                            ReceivedResponse response = error.call().apply(api);
                            assertThat(response.status()).as(response.body()).isEqualTo(error.status());
                            ProblemAssert.assertIsProblem(response, error.code());
                            if (error.challenge() != null) {
                                assertThat(response.header("WWW-Authenticate"))
                                        .isPresent()
                                        .get()
                                        .asString()
                                        .startsWith(error.challenge());
                                assertThat(response.header("WWW-Authenticate")
                                                .orElseThrow()
                                                .equals(CHALLENGE))
                                        .isEqualTo(error.challenge().equals(CHALLENGE));
                            } else {
                                assertThat(response.header("WWW-Authenticate")).isEmpty();
                            }
                            if (error.status() == 405) {
                                assertThat(response.header("Allow")).hasValue("GET, HEAD");
                            }
                        }));
    }

    @TestFactory
    Stream<DynamicTest> invalid_tokens_are_rejected() {
        return tests(tokens());
    }

    @TestFactory
    Stream<DynamicTest> invalid_and_unknown_ids_are_rejected() {
        return tests(parameters());
    }

    @TestFactory
    Stream<DynamicTest> invalid_shapes_are_rejected() {
        return tests(shapes());
    }

    @TestFactory
    Stream<DynamicTest> unknown_routes_methods_and_media_types_are_rejected() {
        return tests(routes());
    }

    @Nested
    class Details {

        private String detail(String path) {
            return api.get(path).json().get("detail").asString();
        }

        @Test
        void details_state_the_error_and_the_correction() {
            assertThat(detail("/api/public/teams/abc/profile"))
                    .isEqualTo("teamId is 'abc'; it must be a whole number from 1 to 9223372036854775807.");
            assertThat(detail("/api/public/teams/0/profile"))
                    .isEqualTo("teamId is '0'; it must be a whole number from 1 to 9223372036854775807.");
            assertThat(detail(TEAM + "?_shape=TeamMembers.FullNam"))
                    .isEqualTo("_shape names 'TeamMembers.FullNam', which the "
                            + "response does not have; the nearest known path is 'TeamMembers.FullName'.");
        }

        @Test
        void details_quote_at_most_100_characters_of_the_input() {
            assertThat(detail("/api/public/teams/" + "9".repeat(3_000) + "/profile"))
                    .hasSizeLessThan(200);
            assertThat(detail("/" + "a".repeat(3_000))).hasSizeLessThan(200);
        }
    }

    @Test
    void a_token_with_the_type_of_an_access_token_is_accepted() {
        assertThat(api.get(TEAM, api.tokens().ofType("at+jwt")).status()).isEqualTo(200);
        assertThat(api.get(TEAM, api.tokens().ofType("JWT")).status()).isEqualTo(200);
    }

    @Test
    void the_clock_skew_is_tolerated() {
        assertThat(api.get(TEAM, api.tokens().expired(Duration.ofSeconds(10))).status())
                .isEqualTo(200);
        assertThat(api.get(TEAM, api.tokens().notBefore(Duration.ofSeconds(10))).status())
                .isEqualTo(200);
    }

    @Test
    void head_returns_the_headers_of_get_without_a_body() {
        ReceivedResponse response = api.send("HEAD", TEAM, api.tokens().of(101));
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
    }
}
