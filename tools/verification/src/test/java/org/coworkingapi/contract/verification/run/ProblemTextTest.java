package org.coworkingapi.contract.verification.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import org.junit.jupiter.api.Test;

class ProblemTextTest {

    private static String text(int status, String body) {
        return ProblemText.of(new ReceivedResponse(status, Map.of(), body), List.of("code", "detail"));
    }

    @Test
    void the_text_of_a_problem_has_its_code_and_detail() {
        assertThat(text(503, "{\"code\": \"UNAVAILABLE\", \"detail\": \"Try again.\"}"))
                .isEqualTo(" The response has the code \"UNAVAILABLE\" and the detail \"Try again.\".");
        assertThat(text(503, "{\"detail\": \"Try again.\"}")).isEqualTo(" The response has the detail \"Try again.\".");
    }

    @Test
    void the_values_are_printable_and_shortened() {
        assertThat(text(503, "{\"code\": \"A\\nB\\u001b\", \"detail\": \"" + "x".repeat(200) + "\"}"))
                .isEqualTo(" The response has the code \"A B\\u001b\" and the detail \"" + "x".repeat(159) + "…\".");
    }

    @Test
    void a_successful_response_and_a_body_without_these_fields_have_no_text() {
        assertThat(text(200, "{\"code\": \"UNAVAILABLE\"}")).isEmpty();
        assertThat(text(503, "{\"code\": {}, \"detail\": null}")).isEmpty();
        assertThat(text(503, "Not now.")).isEmpty();
    }
}
