package org.coworkingapi.contract.review.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceTemplateTest {

    private static String sentence(ChangeType type, String from, String to) {
        return type.sentence("Team.Age", from, to, UnaryOperator.identity());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MAXIMUM_RAISED          | has no maximum any more, before 9.",
                "MINIMUM_LOWERED         | has no minimum any more, before 9.",
                "MAX_LENGTH_RAISED       | has no maxLength any more, before 9.",
                "MIN_ITEMS_LOWERED       | has no minItems any more, before 9.",
                "MULTIPLE_OF_WIDENED     | has no multipleOf any more, before 9.",
                "FORMAT_WIDENED          | has no format any more, before 9.",
                "CONTENT_ENCODING_CHANGED | has no contentEncoding any more, before 9.",
                "CONTAINS_COUNT_WIDENED  | has no maxContains any more, before 9.",
                "OPERATION_ID_CHANGED    | has no operationId any more, before 9.",
                "SECURITY_URL_CHANGED    | is at none, before at 9.",
                "ENUM_VALUE_REMOVED      | may not be 9 any more.",
            })
    void reports_a_removed_value(ChangeType type, String end) {
        assertThat(sentence(type, "9", "")).isEqualTo("Team.Age " + end);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MAXIMUM_LOWERED         | is 5 at most, and had no maximum before.",
                "MAX_PROPERTIES_LOWERED  | has 5 members at most, and had no maxProperties before.",
                "MULTIPLE_OF_NARROWED    | is a multiple of 5, and had no multipleOf before.",
                "FORMAT_NARROWED         | has the format 5, and had no format before.",
                "CONTENT_MEDIA_TYPE_CHANGED | holds 5, and had no contentMediaType before.",
                "ADDITIONAL_PROPERTIES_NARROWED | says what its other members are: 5, and had no additionalProperties before.",
                "XML_CHANGED             | is written in XML as 5, and had no xml before.",
                "DEFAULT_ADDED           | has the default 5.",
            })
    void says_that_there_was_no_value(ChangeType type, String end) {
        assertThat(sentence(type, "", "5")).isEqualTo("Team.Age " + end);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MAXIMUM_LOWERED | is 5 at most, before 9.",
                "MULTIPLE_OF_REPLACED | is a multiple of 5, before of 9.",
            })
    void names_both_values(ChangeType type, String end) {
        assertThat(sentence(type, "9", "5")).isEqualTo("Team.Age " + end);
    }
}
