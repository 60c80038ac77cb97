package org.coworkingapi.server.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Tests the order of checks that the description of {@code Problem} in the spec states. The first request of each test
 * has several faults, and each request corrects the fault that the response to the previous request reports.
 */
@ServerTest
class CheckOrderTest {

    private static final String TEAMS = "/api/public/teams/";

    @Autowired
    private Api api;

    private void assertProblem(Request request, @Nullable String token, String code, String detail) {
        ReceivedResponse response = api.send(request, token);
        assertThat(response.json().path("code").asString(""))
                .as(response.body())
                .isEqualTo(code);
        assertThat(response.json().get("detail").asString()).contains(detail);
    }

    private String stranger() {
        return api.tokens().of(301);
    }

    private String member() {
        return api.tokens().of(102);
    }

    private String administrator() {
        return api.tokens().of(101);
    }

    private static Request read(String target, String accept) {
        return Request.of("GET", TEAMS + target).withHeader("Accept", accept);
    }

    private static Request update(String team, String body) {
        return Request.of("PUT", TEAMS + team + "/profile").withBody("application/json", body);
    }

    private static Request update(String team, String body, String ifMatch) {
        return update(team, body).withHeader("If-Match", ifMatch);
    }

    @Test
    void the_first_failed_check_of_a_read_determines_the_error() {
        String json = "application/json";
        assertProblem(
                read("x//kpi?=&_shape=,", "text/plain"), "garbage", "INVALID_PARAMETER", "The request is malformed");
        assertProblem(read("x/kpis?=&_shape=,", "text/plain"), "garbage", "TOKEN_INVALID", "");
        assertProblem(read("x/kpis?=&_shape=,", "text/plain"), null, "ROUTE_NOT_FOUND", "");
        assertProblem(read("x/kpi?=&_shape=,", "text/plain"), null, "TOKEN_MISSING", "");
        assertProblem(read("x/kpi?=&_shape=,", "text/plain"), stranger(), "NOT_ACCEPTABLE", "");
        assertProblem(read("x/kpi?=&_shape=,", json), stranger(), "INVALID_PARAMETER", "The query");
        assertProblem(read("x/kpi?_shape=,", json), stranger(), "INVALID_SHAPE", "");
        assertProblem(read("x/kpi", json), stranger(), "INVALID_PARAMETER", "teamId is 'x'");
        assertProblem(read("0/kpi", json), stranger(), "INVALID_PARAMETER", "teamId is '0'");
        assertProblem(read("999/kpi", json), stranger(), "TEAM_NOT_FOUND", "");
        assertProblem(read("55/kpi", json), stranger(), "NOT_A_TEAM_MEMBER", "");
        assertProblem(read("55/kpi", json), member(), "NOT_A_TEAM_ADMINISTRATOR", "");
        assertThat(api.send(read("55/kpi", json), administrator()).status()).isEqualTo(200);
    }

    @Test
    void the_first_failed_check_of_an_update_determines_the_error() {
        Request wrongMethod = Request.of("PATCH", TEAMS + "x/profile?=").withBody("text/plain", "{");
        Request wrongType = Request.of("PUT", TEAMS + "x/profile?=").withBody("text/plain", "{");
        Request wrongQuery = wrongType.withBody("application/json", "{");
        assertProblem(wrongMethod, "garbage", "TOKEN_INVALID", "");
        assertProblem(wrongMethod, null, "METHOD_NOT_ALLOWED", "");
        assertProblem(wrongType, null, "TOKEN_MISSING", "");
        assertProblem(wrongType, stranger(), "UNSUPPORTED_MEDIA_TYPE", "");
        assertProblem(wrongType.withoutBody(), stranger(), "INVALID_BODY", "has no body");
        assertProblem(wrongQuery, stranger(), "INVALID_PARAMETER", "The query");
        assertProblem(update("x", "{"), stranger(), "INVALID_PARAMETER", "teamId is 'x'");
        assertProblem(update("0", "{"), stranger(), "PRECONDITION_REQUIRED", "");
        assertProblem(update("0", "{", "1"), stranger(), "INVALID_BODY", "not valid JSON");
        assertProblem(update("0", "{\"Nmae\": \"x\"}", "1"), stranger(), "INVALID_BODY", "Nmae");
        assertProblem(update("0", "{}", "1"), stranger(), "INVALID_PARAMETER", "teamId is '0'");
        assertProblem(update("999", "{}", "1"), stranger(), "INVALID_PARAMETER", "If-Match is '1'");
        assertProblem(update("999", "{}", "\"0\""), stranger(), "TEAM_NOT_FOUND", "");
        assertProblem(update("55", "{}", "\"0\""), stranger(), "NOT_A_TEAM_MEMBER", "");
        assertProblem(update("55", "{}", "\"0\""), member(), "UPDATE_NOT_ALLOWED", "");
        assertProblem(update("55", "{}", "\"0\""), administrator(), "PRECONDITION_FAILED", "");
        assertThat(api.send(update("55", "{}", "*"), administrator()).status()).isEqualTo(200);
    }
}
