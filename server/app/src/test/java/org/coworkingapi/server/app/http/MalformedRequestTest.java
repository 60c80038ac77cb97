package org.coworkingapi.server.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coworkingapi.server.app.http.Api.TEAM;

import org.coworkingapi.contract.verification.http.ReceivedResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests malformed requests that the servlet container rejects before they reach a servlet. */
@ServerTest
class MalformedRequestTest {

    @Autowired
    private Api api;

    private void assertProblem(String request, int status, String code) throws Exception {
        ReceivedResponse response = api.raw(request);
        assertThat(response.status()).as(response.body()).isEqualTo(status);
        ProblemAssert.assertIsProblem(response, code);
    }

    private String authorization() {
        return "Authorization: Bearer " + api.tokens().of(101) + "\r\n";
    }

    @Test
    void malformed_queries_lead_to_a_problem() throws Exception {
        for (String query :
                new String[] {"_shape=%zz", "_shape=%", "_shape=%ff", "x=%zz&_shape=Name", "=", "x=&".repeat(1_100)}) {
            assertProblem("GET " + TEAM + "?" + query + " HTTP/1.1\r\n" + authorization(), 400, "INVALID_PARAMETER");
        }
    }

    @Test
    void unexpected_content_types_do_not_change_the_response() throws Exception {
        String multipart = "Content-Type: multipart/form-data\r\n";
        assertProblem("GET /nope HTTP/1.1\r\n" + multipart, 404, "ROUTE_NOT_FOUND");
        assertProblem("POST " + TEAM + " HTTP/1.1\r\n" + multipart, 405, "METHOD_NOT_ALLOWED");
        assertProblem(
                "PUT /nope HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 0\r\n",
                404,
                "ROUTE_NOT_FOUND");
        assertThat(api.raw("GET " + TEAM + "?_shape=Id HTTP/1.1\r\n" + multipart + authorization())
                        .body())
                .isEqualTo("{\"Id\":55}");
    }

    @Test
    void unsupported_protocol_versions_lead_to_a_problem() throws Exception {
        assertProblem("GET " + TEAM + " HTTP/1.2\r\n", 400, "INVALID_PARAMETER");
        assertProblem("GET " + TEAM + " HTTP/2.0\r\n", 400, "INVALID_PARAMETER");
    }

    @Test
    void invalid_request_lines_after_an_HTTP_0_9_request_lead_to_a_problem() throws Exception {
        for (String requestLine : new String[] {"GET /\u0001 HTTP/1.1", "G(T / HTTP/1.1", "GET / HTTP/1.1\u0001"}) {
            try (RawConnection connection = new RawConnection(api.port())) {
                connection.send("GET /\r\n").awaitClose();
            }
            assertProblem(requestLine + "\r\n", 400, "INVALID_PARAMETER");
        }
    }

    @Test
    void an_unknown_transfer_coding_leads_to_400() throws Exception {
        ReceivedResponse response =
                api.raw("GET " + TEAM + " HTTP/1.1\r\nTransfer-Encoding: xchunked\r\n" + authorization());
        assertThat(response.status()).isEqualTo(400);
        ProblemAssert.assertIsProblem(response, "INVALID_PARAMETER");
        assertThat(response.body()).contains("Transfer-Encoding").doesNotContain("GET");
        assertProblem("GET /nope HTTP/1.1\r\nTransfer-Encoding: xchunked\r\n", 400, "INVALID_PARAMETER");
    }

    @Test
    void malformed_content_types_lead_to_a_problem() throws Exception {
        for (String type :
                new String[] {"*", "*/*", "application/*", "x", "a/b;charset=x", ";", "application/json;a=\""}) {
            ReceivedResponse response = api.raw("GET /nope HTTP/1.1\r\nContent-Type: " + type + "\r\n");
            assertThat(response.status()).as(type).isIn(400, 404);
        }
    }

    @Test
    void malformed_header_values_lead_to_a_problem() throws Exception {
        assertProblem("GET /api-page.css HTTP/1.1\r\nIf-None-Match: \u0080\r\n", 400, "INVALID_PARAMETER");
        assertProblem("GET " + TEAM + " HTTP/1.1\r\nAccept: \u0080\r\n" + authorization(), 400, "INVALID_PARAMETER");
    }

    @Test
    void a_shortened_quotation_does_not_split_a_surrogate_pair() throws Exception {
        ReceivedResponse response = api.raw("GET /" + "a".repeat(98) + "%F0%9F%98%80%F0%9F%98%80 HTTP/1.1\r\n");
        assertThat(response.status()).isEqualTo(404);
        assertThat(response.body()).doesNotContain("\uFFFD", "\\ud83d", "\\uD83D");
    }

    @Test
    void malformed_request_targets_lead_to_a_problem() throws Exception {
        assertProblem("GET /api/<script> HTTP/1.1\r\n", 400, "INVALID_PARAMETER");
        assertProblem("GET /api;x% HTTP/1.1\r\n", 400, "INVALID_PARAMETER");
        assertProblem("GET " + TEAM + ";% HTTP/1.1\r\n" + authorization(), 400, "INVALID_PARAMETER");
        assertProblem("GET /api/%zz HTTP/1.1\r\n", 400, "INVALID_PARAMETER");
        assertProblem("GET " + TEAM + "?_shape=\"x\" HTTP/1.1\r\n", 400, "INVALID_PARAMETER");
        assertProblem("GET /../../etc/passwd HTTP/1.1\r\n", 400, "INVALID_PARAMETER");
    }

    @Test
    void too_long_headers_lead_to_a_problem() throws Exception {
        assertProblem("GET " + TEAM + " HTTP/1.1\r\nX-Long: " + "a".repeat(20_000) + "\r\n", 400, "INVALID_PARAMETER");
    }
}
