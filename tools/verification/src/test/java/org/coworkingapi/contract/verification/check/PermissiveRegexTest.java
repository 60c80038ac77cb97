package org.coworkingapi.contract.verification.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PermissiveRegexTest {

    @ParameterizedTest
    @ValueSource(strings = {".*", ".+", "[\\s\\S]*", "(?s).+", "(a|.)?", "\\w*", "[^x]+", "\\s?", "(.|\\n){1,9}"})
    void is_detected_if_it_accepts_a_blank_string(String regex) {
        assertThat(PermissiveRegex.of(regex, text -> true)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\S.*", "\\S+( .*)?", "(?s)[^ \\t\\n].*"})
    void is_detected_if_it_accepts_arbitrary_strings_that_the_schema_rejects(String regex) {
        assertThat(PermissiveRegex.of(regex, text -> true)).isEmpty();
        assertThat(PermissiveRegex.of(regex, text -> text.length() < 20)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true|false",
                "[0-9]+",
                "https?://\\S+",
                "[^@\\s]+@[^@\\s]+",
                "\\S{1,15}",
                "[a-z][a-z ]*",
                "[!-~]+( .*)?"
            })
    void is_not_detected_for_a_restrictive_expression(String regex) {
        assertThat(PermissiveRegex.of(regex, text -> false)).isEmpty();
    }
}
