package org.coworkingapi.contract.review.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SentenceTemplateTest {

    private static String sentence(ChangeType type, String subject, String from, String to) {
        return type.sentence(subject, from, to, UnaryOperator.identity());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MAXIMUM_LOWERED      | 9 | 5  | The maximum of Team.Age changed from 9 to 5.",
                "MAXIMUM_LOWERED      |   | 5  | The maximum of Team.Age changed from none to 5.",
                "MAX_LENGTH_RAISED    | 9 |    | The maxLength of Team.Age changed from 9 to none.",
                "OPERATION_ID_CHANGED | 9 |    | The operationId of Team.Age changed from 9 to none.",
                "ENUM_VALUE_REMOVED   | 9 |    | The enum value 9 was removed from Team.Age.",
                "ENUM_VALUE_REMOVED   | [8, 9] | | The enum values [8, 9] were removed from Team.Age.",
                "DEFAULT_ADDED        |   | 5  | The default 5 was added to Team.Age.",
                "PROPERTY_REMOVED     |   |    | Team.Age was removed.",
            })
    void a_sentence_contains_the_subject_and_the_values(ChangeType type, String from, String to, String sentence) {
        assertThat(sentence(type, "Team.Age", from == null ? "" : from, to == null ? "" : to))
                .isEqualTo(sentence);
    }

    @Test
    void writes_the_API_in_lower_case_within_a_sentence() {
        assertThat(sentence(ChangeType.SERVER_ADDED, "The API", "", "https://h"))
                .isEqualTo("The server https://h was added to the API.");
        assertThat(sentence(ChangeType.SECURITY_ADDED, "The API", "", "bearer"))
                .isEqualTo("The API now requires authentication with bearer.");
    }

    @Test
    void shortens_long_values() {
        assertThat(sentence(ChangeType.DEFAULT_ADDED, "Team.Age", "", "x".repeat(121)))
                .isEqualTo("The default " + "x".repeat(119) + "… was added to Team.Age.");
    }

    @ParameterizedTest
    @EnumSource(ChangeType.class)
    void a_description_contains_no_placeholders(ChangeType type) {
        assertThat(type.description()).doesNotContain("{", "}").matches("[A-Z].*\\.");
    }
}
