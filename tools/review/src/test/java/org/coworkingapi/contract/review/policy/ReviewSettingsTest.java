package org.coworkingapi.contract.review.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.coworkingapi.contract.openapi.document.BadInputException;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.PathGlob;
import org.coworkingapi.contract.review.change.Readers;
import org.coworkingapi.contract.review.change.Verdict;
import org.coworkingapi.contract.review.change.VerdictOverride;
import org.coworkingapi.contract.review.change.VerdictSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewSettingsTest {

    private static final String EXCEPTION =
            "exceptions:\n  - key: property-removed@/components/schemas/Team#1a2b3c4d\n    reason: "
                    + "It is unused.\n"
                    + "    owner: api@example.com\n    until: 2027-01-31\n";

    @TempDir
    private Path folder;

    private ReviewSettings read(String text) throws IOException {
        return ReviewSettings.read(Files.writeString(folder.resolve("review.yaml"), text));
    }

    @Test
    void reads_all_settings() throws IOException {
        ReviewSettings settings = read(
                "field-lists: [_shape, fields]\nversions: none\ndeprecation: {days: 30}\nlint:\n  off:\n    - rule: "
                        + "names\n"
                        + "      reason: They are old.\n" + EXCEPTION);
        assertThat(settings.fieldLists()).containsExactly("_shape", "fields");
        assertThat(settings.isSemantic()).isFalse();
        assertThat(settings.noticeDays()).hasValue(30);
        assertThat(settings.idsOfDisabledRules()).contains("names");
        assertThat(settings.idsOfDisabledRules()).doesNotContain("others");
        assertThat(settings.exceptions()).singleElement().satisfies(exception -> {
            assertThat(exception.key()).isEqualTo("property-removed@/components/schemas/Team#1a2b3c4d");
            assertThat(exception.reason()).isEqualTo("It is unused.");
            assertThat(exception.owner()).isEqualTo("api@example.com");
            assertThat(exception.until()).isEqualTo(LocalDate.of(2027, 1, 31));
            assertThat(exception.location().line()).isEqualTo(9);
        });
    }

    @Test
    void reads_the_settings_of_verdicts() throws IOException {
        VerdictSettings verdicts = read("""
                readers: tolerant
                verdicts:
                  - {change: enum-value-added, path: /rooms/**, wire: risky, reason: Readers handle unknown values.}
                  - {change: operation-id-changed, code: none, reason: Clients are not generated.}
                """).verdicts();
        assertThat(verdicts.readers()).isEqualTo(Readers.TOLERANT);
        assertThat(verdicts.overrides()).hasSize(2);
        VerdictOverride first = verdicts.overrides().get(0);
        assertThat(first.type()).isEqualTo(ChangeType.ENUM_VALUE_ADDED);
        assertThat(first.paths()).isEqualTo(new PathGlob("/rooms/**"));
        assertThat(first.wire()).contains(Verdict.RISKY);
        assertThat(first.code()).isEmpty();
        assertThat(first.reason()).isEqualTo("Readers handle unknown values.");
        assertThat(first.location().line()).isEqualTo(3);
        VerdictOverride second = verdicts.overrides().get(1);
        assertThat(second.paths()).isEqualTo(PathGlob.ALL);
        assertThat(second.wire()).isEmpty();
        assertThat(second.code()).contains(Verdict.NONE);
    }

    @Test
    void readers_are_strict_by_default() {
        assertThat(ReviewSettings.DEFAULT.verdicts().readers()).isEqualTo(Readers.STRICT);
    }

    @Test
    void a_change_can_have_one_verdict_for_each_path() throws IOException {
        String entry = "  - {change: property-removed, path: %s, wire: risky, reason: a}\n";
        assertThat(read("verdicts:\n" + entry.formatted("/a") + entry.formatted("/b"))
                        .verdicts()
                        .overrides())
                .hasSize(2);
        assertThatThrownBy(() -> read("verdicts:\n" + entry.formatted("/a") + entry.formatted("/a")))
                .hasMessageContaining("Duplicate change 'property-removed /a'; it is already in line 2.");
    }

    @Test
    void an_empty_settings_file_has_the_default_settings() throws IOException {
        for (String text : List.of("", " \n", "\uFEFF", "# Nothing yet.\n", "---\n", "{}", "field-lists: []\n")) {
            assertThat(read(text)).isEqualTo(ReviewSettings.DEFAULT);
        }
        assertThat(ReviewSettings.DEFAULT.isSemantic()).isTrue();
        assertThat(ReviewSettings.DEFAULT.noticeDays()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "field-list: [_shape]                       | 1 | Unknown key 'field-list' of the settings; did you mean 'field-lists'?",
                "zzz: 1                                     | 1 | Unknown key 'zzz' of the settings; use one of field-lists, versions, "
                        + "deprecation, lint, exceptions, readers, verdicts.",
                "field-lists: _shape                        | 1 | 'field-lists' must be a list, but is '_shape'.",
                "field-lists: [1]                           | 1 | An entry of 'field-lists' must be the name of a query parameter, but is '1'.",
                "versions: calendar                         | 1 | 'versions' must be semantic or none, but is 'calendar'.",
                "deprecation: {}                            | 1 | 'deprecation' has no 'days'; add a number of days.",
                "deprecation: {days: -1}                    | 1 | 'days' must be an integer from 0 to 3650, but is '-1'.",
                "deprecation: {days: soon}                  | 1 | 'days' must be an integer from 0 to 3650, but is 'soon'.",
                "deprecation: {day: 1}                      | 1 | Unknown key 'day' of 'deprecation'; did you mean 'days'?",
                "lint: {off: [names]}                       | 1 | An entry of 'off' must be an object with keys and values, but is 'names'.",
                "lint: {off: [{rule: names}]}               | 1 | 'reason' is missing; add the reason for disabling the rule.",
                "lint: {off: [{rule: a, reason: b}, {rule: a, reason: c}]} | 1 | Duplicate rule 'a'; it is already in line 1.",
                "readers: lenient                           | 1 | 'readers' must be one of strict, tolerant, but is 'lenient'.",
                "readers: []                                | 1 | 'readers' must be one of strict, tolerant, but is a list.",
                "verdicts: {a: b}                           | 1 | 'verdicts' must be a list, but is an object.",
                "verdicts: [{wire: risky, reason: a}]       | 1 | 'change' is missing; add the type of the change, for example property-removed.",
                "verdicts: [{change: property-remved, wire: risky, reason: a}] | 1 | Unknown type of change 'property-remved'; did you mean 'property-removed'?",
                "verdicts: [{change: zzz, wire: risky, reason: a}] | 1 | Unknown type of change 'zzz'; run 'contract explain' to list all types.",
                "verdicts: [{change: property-removed, wire: harmless, reason: a}] | 1 | 'wire' must be one of none, compatible, risky, breaking, but is 'harmless'.",
                "verdicts: [{change: property-removed, code: 1, reason: a}] | 1 | 'code' must be one of none, compatible, risky, breaking, but is '1'.",
                "verdicts: [{change: property-removed, wire: risky}] | 1 | 'reason' is missing; add the reason for the verdict.",
                "verdicts: [{change: property-removed, reason: a}] | 1 | A verdict must have 'wire', 'code' or both; add for example 'wire: risky'.",
                "verdicts: [{change: property-removed, path: [], wire: risky, reason: a}] | 1 | 'path' must be a path with * or **, for example /internal/**, but is a list.",
                "verdicts: [{change: property-removed, paths: /a, wire: risky, reason: a}] | 1 | Unknown key 'paths' of a verdict; did you mean 'path'?",
                "[1]                                        | 1 | The settings must be an object with keys and values, but is a list.",
            })
    void reports_the_line_of_an_invalid_setting(String text, int line, String sentence) {
        assertThatThrownBy(() -> read(text + '\n'))
                .isInstanceOf(BadInputException.class)
                .hasMessage(folder.resolve("review.yaml") + ":" + line + ": " + sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "    reason: It is unused.   |                       | 2 | 'reason' is missing; add the reason why the change is acceptable.",
                "    reason: It is unused.   | `    reason: ` | 3 | 'reason' is missing; add the reason why the change is acceptable.",
                "    owner: api@example.com    |                       | 2 | 'owner' is missing; add the responsible team.",
                "    until: 2027-01-31         |                       | 2 | 'until' is missing; add the last day, for example 2027-01-31.",
                "    until: 2027-01-31         | `    until: 2027-02-30` | 5 | 'until' must be a date such as 2027-01-31, but is '2027-02-30'.",
                "    until: 2027-01-31         | `    until: soon` | 5 | 'until' must be a date such as 2027-01-31, but is 'soon'.",
                "    owner: api@example.com    | `    ower: a@b.c` | 4 | Unknown key 'ower' of an exception; did you mean 'owner'?",
            })
    void reports_the_line_of_an_invalid_exception(String line, String replacement, int lineNumber, String sentence) {
        String broken = EXCEPTION.replace("    " + line.strip() + '\n', replacement == null ? "" : replacement + '\n');
        assertThatThrownBy(() -> read(broken))
                .isInstanceOf(BadInputException.class)
                .hasMessage(folder.resolve("review.yaml") + ":" + lineNumber + ": " + sentence);
    }

    @Test
    void rejects_exceptions_with_invalid_keys() {
        for (String key : List.of("Team.Slogan", "property-removed@/a#xyz", "property-remove@/a#1a2b3c4d")) {
            assertThatThrownBy(() -> read(EXCEPTION.replaceFirst("key: .*", "key: " + key)))
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContaining("review.yaml:2: ");
        }
        assertThatThrownBy(() -> read(EXCEPTION.replace("property-removed", "property-remove")))
                .hasMessageEndingWith("did you mean 'property-removed'?");
    }

    @Test
    void rejects_exceptions_with_duplicate_keys() {
        assertThatThrownBy(() -> read(EXCEPTION + EXCEPTION.replace("exceptions:\n", "")))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("review.yaml:6: ")
                .hasMessageEndingWith("it is already in line 2.");
    }
}
