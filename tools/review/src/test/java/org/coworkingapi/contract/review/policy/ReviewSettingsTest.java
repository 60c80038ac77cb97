package org.coworkingapi.contract.review.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.coworkingapi.contract.openapi.document.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewSettingsTest {

    private static final String EXCEPTION =
            "exceptions:\n  - key: property-removed@/components/schemas/Team#1a2b3c4d\n    reason: "
                    + "Nobody read it.\n"
                    + "    owner: api@example.com\n    until: 2027-01-31\n";

    @TempDir
    private Path folder;

    private ReviewSettings read(String text) throws IOException {
        return ReviewSettings.read(Files.writeString(folder.resolve("review.yaml"), text));
    }

    @Test
    void reads_everything_that_can_be_set() throws IOException {
        ReviewSettings settings = read(
                "field-lists: [_shape, fields]\nversions: none\ndeprecation: {days: 30}\nlint:\n  off:\n    - rule: "
                        + "names\n"
                        + "      reason: They are old.\n" + EXCEPTION);
        assertThat(settings.fieldLists()).containsExactly("_shape", "fields");
        assertThat(settings.isSemantic()).isFalse();
        assertThat(settings.notice()).hasValue(30);
        assertThat(settings.idsOfRulesOff()).contains("names");
        assertThat(settings.idsOfRulesOff()).doesNotContain("others");
        assertThat(settings.exceptions()).singleElement().satisfies(exception -> {
            assertThat(exception.key()).isEqualTo("property-removed@/components/schemas/Team#1a2b3c4d");
            assertThat(exception.reason()).isEqualTo("Nobody read it.");
            assertThat(exception.owner()).isEqualTo("api@example.com");
            assertThat(exception.until()).isEqualTo(LocalDate.of(2027, 1, 31));
            assertThat(exception.location().line()).isEqualTo(9);
        });
    }

    @Test
    void has_the_same_defaults_with_and_without_a_file() throws IOException {
        for (String text : List.of("", " \n", "\uFEFF", "# Nothing yet.\n", "---\n", "{}", "field-lists: []\n")) {
            assertThat(read(text)).isEqualTo(ReviewSettings.DEFAULT);
        }
        assertThat(ReviewSettings.DEFAULT.isSemantic()).isTrue();
        assertThat(ReviewSettings.DEFAULT.notice()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "field-list: [_shape]                       | 1 | 'field-list' is no key of the settings; is 'field-lists' meant?",
                "zzz: 1                                     | 1 | 'zzz' is no key of the settings; it may have field-lists, versions, "
                        + "deprecation, lint, exceptions.",
                "field-lists: _shape                        | 1 | 'field-lists' is '_shape'; a list would be right.",
                "field-lists: [1]                           | 1 | An entry of 'field-lists' is no text; the name of a query parameter would "
                        + "be right.",
                "versions: calendar                         | 1 | 'versions' is 'calendar'; semantic or none would be right.",
                "deprecation: {}                            | 1 | 'deprecation' has no 'days'; a number of days would be right.",
                "deprecation: {days: -1}                    | 1 | 'days' is '-1'; a whole number from 0 to 3650 would be right.",
                "deprecation: {days: soon}                  | 1 | 'days' is 'soon'; a whole number from 0 to 3650 would be right.",
                "deprecation: {day: 1}                      | 1 | 'day' is no key of 'deprecation'; is 'days' meant?",
                "lint: {off: [names]}                       | 1 | There is 'names' where an entry of 'off' should be; keys and values would "
                        + "be right.",
                "lint: {off: [{rule: names}]}               | 1 | There is no 'reason'; a sentence that says why it is not asked for would be "
                        + "right.",
                "lint: {off: [{rule: a, reason: b}, {rule: a, reason: c}]} | 1 | The rule 'a' is there already, in line 1.",
                "[1]                                        | 1 | There is a list where the settings should be; keys and values would be right.",
            })
    void reports_the_error_in_a_line(String text, int line, String sentence) {
        assertThatThrownBy(() -> read(text + '\n'))
                .isInstanceOf(BadInputException.class)
                .hasMessage(folder.resolve("review.yaml") + ":" + line + ": " + sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "    reason: Nobody read it.   |                       | 2 | There is no 'reason'; a sentence that says why it is right to "
                        + "break this would be right.",
                "    reason: Nobody read it.   | `    reason: ` | 3 | There is no 'reason'; a sentence that says why it is right to break "
                        + "this would be right.",
                "    owner: api@example.com    |                       | 2 | There is no 'owner'; who answers for it would be right.",
                "    until: 2027-01-31         |                       | 2 | There is no 'until'; the last day, as 2027-01-31, would be right.",
                "    until: 2027-01-31         | `    until: 2027-02-30` | 5 | 'until' is '2027-02-30', which is no date; the last day, as "
                        + "2027-01-31, would be right.",
                "    until: 2027-01-31         | `    until: soon` | 5 | 'until' is 'soon', which is no date; the last day, as 2027-01-31, "
                        + "would be right.",
                "    owner: api@example.com    | `    ower: a@b.c` | 4 | 'ower' is no key of an exception; is 'owner' meant?",
            })
    void reports_the_error_in_an_exception(String line, String instead, int where, String sentence) {
        String broken = EXCEPTION.replace("    " + line.strip() + '\n', instead == null ? "" : instead + '\n');
        assertThatThrownBy(() -> read(broken))
                .isInstanceOf(BadInputException.class)
                .hasMessage(folder.resolve("review.yaml") + ":" + where + ": " + sentence);
    }

    @Test
    void knows_a_key_that_no_review_printed() {
        for (String key : List.of("Team.Slogan", "property-removed@/a#xyz", "property-remove@/a#1a2b3c4d")) {
            assertThatThrownBy(() -> read(EXCEPTION.replaceFirst("key: .*", "key: " + key)))
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContaining("review.yaml:2: ");
        }
        assertThatThrownBy(() -> read(EXCEPTION.replace("property-removed", "property-remove")))
                .hasMessageEndingWith("is 'property-removed' meant?");
    }

    @Test
    void refuses_the_same_key_twice() {
        assertThatThrownBy(() -> read(EXCEPTION + EXCEPTION.replace("exceptions:\n", "")))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("review.yaml:6: ")
                .hasMessageEndingWith("is there already, in line 2.");
    }
}
