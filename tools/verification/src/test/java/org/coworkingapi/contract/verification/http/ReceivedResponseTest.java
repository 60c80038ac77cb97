package org.coworkingapi.contract.verification.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceivedResponseTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "{} {}", "NaN", "{\"Id\": 1, \"Id\": 2}", "[1e999]", "{\"Id\": {\"a\": -1E99999}}"})
    void json_is_missing_if_the_body_is_invalid_or_parsers_disagree_on_its_value(String body) {
        assertThat(new ReceivedResponse(200, Map.of(), body).json().isMissingNode())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"Id\":9223372036854775807}", "[1.7976931348623157E308,0.1]", "\"a\"", "null"})
    void json_is_present_if_all_parsers_read_the_same_value(String body) {
        assertThat(new ReceivedResponse(200, Map.of(), body).json()).hasToString(body);
    }
}
