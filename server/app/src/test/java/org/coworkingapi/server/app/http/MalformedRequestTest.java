package org.coworkingapi.server.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coworkingapi.server.app.http.Api.TEAM;

import org.coworkingapi.contract.verification.http.ReceivedResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Requests that no HTTP client would send, and that the servlet container ends before any servlet sees them. */
@ServerTest
class MalformedRequestTest {

    @Autowired
    private Api api;

    private void assertProblem(String request, int status, String code) throws Exception {
        ReceivedResponse answer = api.raw(request);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        ProblemAssert.assertIsProblem(answer, code);
    }

    private String withToken() {
        return "Authorization: Bearer " + api.tokens().of(101) + "\r\n";
    }

    @Test
    void queries_that_cannot_be_decoded_are_answered_with_a_problem() throws Exception {
        for (String query :
                new String[] {"_shape=%zz", "_shape=%", "_shape=%ff", "x=%zz&_shape=Name", "=", "x=&".repeat(1_100)}) {
            assertProblem("GET " + TEAM + "?" + query + " HTTP/1.1\r\n" + withToken(), 400, "INVALID_PARAMETER");
        }
    }

    @Test
    void bodies_that_nobody_asked_for_are_left_unread() throws Exception {
        String multipart = "Content-Type: multipart/form-data\r\n";
        assertProblem("GET /nope HTTP/1.1\r\n" + multipart, 404, "ROUTE_NOT_FOUND");
        assertProblem("POST " + TEAM + " HTTP/1.1\r\n" + multipart, 405, "METHOD_NOT_ALLOWED");
        assertProblem(
                "PUT /nope HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 0\r\n",
                404,
                "ROUTE_NOT_FOUND");
        assertThat(api.raw("GET " + TEAM + "?_shape=Id HTTP/1.1\r\n" + multipart + withToken())
                        .body())
                .isEqualTo("{\"Id\":55}");
    }

    @Test
    void protocol_versions_that_nobody_speaks_are_answered_with_a_problem() throws Exception {
        assertProblem("GET " + TEAM + " HTTP/1.2\r\n", 400, "INVALID_PARAMETER");
        assertProblem("GET " + TEAM + " HTTP/2.0\r\n", 400, "INVALID_PARAMETER");
    }

    @Test
    void an_unknown_transfer_coding_is_the_fault_of_the_request_and_not_of_its_method() throws Exception {
        ReceivedResponse answer = api.raw("GET " + TEAM + " HTTP/1.1\r\nTransfer-Encoding: xchunked\r\n" + withToken());
        assertThat(answer.status()).isEqualTo(400);
        ProblemAssert.assertIsProblem(answer, "INVALID_PARAMETER");
        assertThat(answer.body()).contains("Transfer-Encoding").doesNotContain("GET");
        assertProblem("GET /nope HTTP/1.1\r\nTransfer-Encoding: xchunked\r\n", 400, "INVALID_PARAMETER");
    }

    @Test
    void content_types_that_no_body_can_have_are_answered_with_a_problem() throws Exception {
        for (String type :
                new String[] {"*", "*/*", "application/*", "x", "a/b;charset=x", ";", "application/json;a=\""}) {
            ReceivedResponse answer = api.raw("GET /nope HTTP/1.1\r\nContent-Type: " + type + "\r\n");
            assertThat(answer.status()).as(type).isIn(400, 404);
        }
    }

    @Test
    void header_values_that_are_no_text_are_answered_with_a_problem() throws Exception {
        assertProblem("GET /api-page.css HTTP/1.1\r\nIf-None-Match: \u0080\r\n", 400, "INVALID_PARAMETER");
        assertProblem("GET " + TEAM + " HTTP/1.1\r\nAccept: \u0080\r\n" + withToken(), 400, "INVALID_PARAMETER");
    }

    @Test
    void a_quotation_never_ends_within_a_character() throws Exception {
        ReceivedResponse answer = api.raw("GET /" + "a".repeat(98) + "%F0%9F%98%80%F0%9F%98%80 HTTP/1.1\r\n");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("\uFFFD", "\\ud83d", "\\uD83D");
    }

    @Test
    void request_targets_are_answered_with_a_problem() throws Exception {
        assertProblem("GET /api/<script> HTTP/1.1\r\n", 400, "INVALID_PARAMETER");
        assertProblem("GET /api;x% HTTP/1.1\r\n", 400, "INVALID_PARAMETER");
        assertProblem("GET " + TEAM + ";% HTTP/1.1\r\n" + withToken(), 400, "INVALID_PARAMETER");
        assertProblem("GET /api/%zz HTTP/1.1\r\n", 400, "INVALID_PARAMETER");
        assertProblem("GET " + TEAM + "?_shape=\"x\" HTTP/1.1\r\n", 400, "INVALID_PARAMETER");
        assertProblem("GET /../../etc/passwd HTTP/1.1\r\n", 400, "INVALID_PARAMETER");
    }

    @Test
    void headers_are_answered_with_a_problem() throws Exception {
        assertProblem("GET " + TEAM + " HTTP/1.1\r\nX-Long: " + "a".repeat(20_000) + "\r\n", 400, "INVALID_PARAMETER");
    }
}
