package org.coworkingapi.server.app.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coworkingapi.server.app.http.Api.RELATED;
import static org.coworkingapi.server.app.http.Api.TEAM;

import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import org.coworkingapi.server.app.http.Api;
import org.coworkingapi.server.app.http.ServerTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests RFC 6750, The OAuth 2.0 Authorization Framework: Bearer Token Usage. */
@ServerTest
class Rfc6750Test {

    private static final String SHAPED = TEAM + "?_shape=Name";

    @Autowired
    private Api api;

    private Supplier<ReceivedResponse> authorization(String value) {
        return () -> api.get(SHAPED, null, "Authorization", value);
    }

    /** Sends headers without normalising them; each header includes its line end. */
    private Supplier<ReceivedResponse> raw(String... headers) {
        return () -> {
            try {
                return api.raw("GET " + SHAPED + " HTTP/1.1\r\n" + String.join("", headers));
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        };
    }

    private static Stream<DynamicTest> tests(TokenCase... rows) {
        return Stream.of(rows)
                .map(row -> DynamicTest.dynamicTest(row.name() + " -> " + row.status() + " " + row.code(), row::check));
    }

    @TestFactory
    Stream<DynamicTest> section_2_1_the_authorization_header_contains_exactly_one_well_formed_token() {
        String token = api.tokens().of(101);
        return tests(
                TokenCase.accepted("one token", authorization("Bearer " + token)),
                TokenCase.accepted("the scheme in lower case", authorization("bearer " + token)),
                TokenCase.accepted("the scheme in upper case", authorization("BEARER " + token)),
                TokenCase.accepted(
                        "several spaces (RFC 9110, section 11.4)", raw("Authorization: Bearer   " + token + "\r\n")),
                TokenCase.accepted("the header's name in lower case", raw("authorization: Bearer " + token + "\r\n")),
                TokenCase.refused("no header", "TOKEN_MISSING", () -> api.get(SHAPED, null)),
                TokenCase.refused("an empty header", "TOKEN_MISSING", raw("Authorization: \r\n")),
                TokenCase.refused("another scheme", "TOKEN_MISSING", authorization("Basic dTpw")),
                TokenCase.refused(
                        "a scheme that begins with Bearer", "TOKEN_MISSING", authorization("BearerX " + token)),
                TokenCase.refused("the token without a scheme", "TOKEN_MISSING", authorization(token)),
                TokenCase.malformed("the scheme alone", authorization("Bearer")),
                TokenCase.malformed("the scheme and a space", raw("Authorization: Bearer \r\n")),
                TokenCase.malformed("a tab instead of the space", raw("Authorization: Bearer\t" + token + "\r\n")),
                TokenCase.malformed("two tokens", authorization("Bearer " + token + " " + token)),
                TokenCase.malformed("two tokens in a list", authorization("Bearer " + token + ", Bearer " + token)),
                TokenCase.malformed("a quoted token", authorization("Bearer \"" + token + "\"")),
                TokenCase.malformed("the scheme twice", authorization("Bearer Bearer " + token)),
                TokenCase.malformed("a parameter instead of the token", authorization("Bearer token=" + token)),
                TokenCase.malformed("padding within the token", authorization("Bearer a=b")),
                TokenCase.malformed("only padding", authorization("Bearer ==")),
                TokenCase.malformed(
                        "a character that is not allowed in b64token", authorization("Bearer " + token + "%20")),
                TokenCase.malformed("a comma", authorization("Bearer " + token + ",")),
                TokenCase.malformed("a character beyond ASCII", raw("Authorization: Bearer \u00e9\r\n")),
                TokenCase.refused(
                        "padding, which is allowed in b64token but not in a JWT",
                        "TOKEN_INVALID",
                        authorization("Bearer " + token + "==")));
    }

    @TestFactory
    Stream<DynamicTest> section_2_a_request_contains_one_token_in_the_authorization_header() {
        String token = api.tokens().of(101);
        String header = "Authorization: Bearer " + token + "\r\n";
        return tests(
                TokenCase.malformed("the same header twice", raw(header, header)),
                TokenCase.malformed("a good token and a bad one", raw(header, "Authorization: Bearer x\r\n")),
                TokenCase.malformed("a bad token and a good one", raw("Authorization: Bearer x\r\n", header)),
                TokenCase.malformed("another scheme before the token", raw("Authorization: Basic dTpw\r\n", header)),
                TokenCase.malformed("another scheme after the token", raw(header, "Authorization: Basic dTpw\r\n")),
                TokenCase.malformed("an empty header after the token", raw(header, "Authorization:\r\n")),
                TokenCase.malformed(
                        "two headers whose names differ in case", raw(header, header.toUpperCase(Locale.ROOT))),
                TokenCase.refused(
                        "2.3: the token in the query",
                        "TOKEN_MISSING",
                        () -> api.get(SHAPED + "&access_token=" + token, null)),
                TokenCase.refused(
                        "2.2: the token in a form",
                        "TOKEN_MISSING",
                        raw("Content-Type: application/x-www-form-urlencoded\r\n", "Content-Length: 0\r\n")),
                TokenCase.refused(
                        "the token in a cookie", "TOKEN_MISSING", raw("Cookie: access_token=" + token + "\r\n")),
                TokenCase.refused(
                        "the token in Proxy-Authorization",
                        "TOKEN_MISSING",
                        raw("Proxy-Authorization: Bearer " + token + "\r\n")),
                TokenCase.accepted(
                        "2.3: a token in the query does not affect a valid header",
                        () -> api.get(SHAPED + "&access_token=x", token)));
    }

    @TestFactory
    Stream<DynamicTest> section_3_the_challenge_contains_the_error() {
        return tests(
                TokenCase.refused("no error code without a token", "TOKEN_MISSING", () -> api.get(RELATED, null)),
                TokenCase.refused("invalid_token", "TOKEN_INVALID", () -> api.get(RELATED, "abc")),
                TokenCase.refused(
                        "a rejected token takes precedence over an invalid parameter",
                        "TOKEN_INVALID",
                        () -> api.get("/api/public/teams/0/profile", "abc")),
                TokenCase.malformed("invalid_request", () -> api.get(RELATED, "a b")),
                new TokenCase(
                        "insufficient_scope, with 401 as the platform documents",
                        () -> api.get(TEAM, api.tokens().of(301)),
                        401,
                        "NOT_A_TEAM_MEMBER",
                        TokenCase.INSUFFICIENT_SCOPE));
    }

    @Test
    void section_3_1_the_detail_states_the_reason_for_a_malformed_request() {
        assertThat(raw("Authorization: Bearer a\r\n", "Authorization: Bearer b\r\n")
                        .get()
                        .json()
                        .get("detail")
                        .asString())
                .isEqualTo("The request has more than one Authorization header.");
        assertThat(authorization("Bearer a b").get().json().get("detail").asString())
                .startsWith("The Authorization header is not of the form");
    }

    @Test
    void section_5_3_responses_are_not_cached_and_do_not_contain_the_token() {
        String token = api.tokens().of(101);
        String refused = api.tokens().of(101) + "x";
        for (ReceivedResponse response : new ReceivedResponse[] {
            api.get(SHAPED, token), api.get(SHAPED, refused), api.get(SHAPED + "&access_token=" + token, null)
        }) {
            assertThat(response.header("Cache-Control"))
                    .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
            assertThat(response.body() + response.headers()).doesNotContain(token, refused);
        }
    }
}
