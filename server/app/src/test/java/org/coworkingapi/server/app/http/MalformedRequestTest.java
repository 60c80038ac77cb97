package org.coworkingapi.server.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coworkingapi.server.app.http.Api.TEAM;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Requests that no HTTP client would send, and that the servlet container ends before any servlet sees them. */
@ServerTest
class MalformedRequestTest {

    @Autowired
    private Api api;

    private void assertProblem(String request, int status, String code) throws Exception {
        String answer = api.raw(request + "Host: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 " + status).contains("\"code\":\"" + code + "\"")
                .containsIgnoringCase("content-type: application/problem+json").doesNotContainIgnoringCase("<html");
    }

    @Test
    void request_targets_are_answered_with_a_problem() throws Exception {
        assertProblem("GET /api/<script> HTTP/1.1\r\n", 400, "INVALID_PARAMETER");
        assertProblem("GET /api/%zz HTTP/1.1\r\n", 400, "INVALID_PARAMETER");
        assertProblem("GET " + TEAM + "?_shape=\"x\" HTTP/1.1\r\n", 400, "INVALID_PARAMETER");
        assertProblem("GET /../../etc/passwd HTTP/1.1\r\n", 400, "INVALID_PARAMETER");
    }

    @Test
    void headers_are_answered_with_a_problem() throws Exception {
        assertProblem("GET " + TEAM + " HTTP/1.1\r\nX-Long: " + "a".repeat(20_000) + "\r\n", 400, "INVALID_PARAMETER");
    }
}
