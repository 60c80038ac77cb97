package org.coworkingapi.server.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.coworkingapi.contract.verification.http.ReceivedResponse;
import tools.jackson.databind.JsonNode;

/** What every problem on the wire must be. */
public final class ProblemAssert {

    private ProblemAssert() {}

    public static void assertIsProblem(ReceivedResponse answer, String code) {
        assertThat(answer.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        JsonNode problem = answer.json();
        assertThat(problem.propertyNames()).containsExactly("type", "title", "status", "detail", "instance", "code");
        assertThat(problem.get("code").asString()).isEqualTo(code);
        assertThat(problem.get("status").asInt()).isEqualTo(answer.status());
        assertThat(problem.get("instance").asString()).startsWith("urn:uuid:");
        assertThat(problem.get("detail").asString())
                .isNotBlank()
                .endsWith(".")
                .hasSizeLessThan(400)
                .doesNotContainIgnoringCase("exception", "org.", "java.", "select ", "eyJ");
    }
}
