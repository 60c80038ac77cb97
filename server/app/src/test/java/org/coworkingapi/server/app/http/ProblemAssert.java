package org.coworkingapi.server.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.coworkingapi.contract.verification.http.ReceivedResponse;
import tools.jackson.databind.JsonNode;

/** Assertions for problem responses. */
public final class ProblemAssert {

    private ProblemAssert() {}

    public static void assertIsProblem(ReceivedResponse response, String code) {
        assertThat(response.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        JsonNode problem = response.json();
        assertThat(problem.propertyNames()).containsExactly("type", "title", "status", "detail", "instance", "code");
        assertThat(problem.get("code").asString()).isEqualTo(code);
        assertThat(problem.get("status").asInt()).isEqualTo(response.status());
        assertThat(problem.get("instance").asString()).startsWith("urn:uuid:");
        assertThat(problem.get("detail").asString())
                .isNotBlank()
                .endsWith(".")
                .hasSizeLessThan(400)
                .doesNotContainIgnoringCase("exception", "org.", "java.", "select ", "eyJ");
    }
}
