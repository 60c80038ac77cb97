package org.coworkingapi.contract.verification.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PermissiveRegexTest {

    @ParameterizedTest
    @ValueSource(strings = {".*", ".+", "[\\s\\S]*", "(?s).+", "(a|.)?", "\\w*", "[^x]+", "\\s?", "(.|\\n){1,9}"})
    void an_expression_that_accepts_a_blank_string_is_permissive(String regex) {
        assertThat(PermissiveRegex.of(regex, text -> true)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\S.*", "\\S+( .*)?", "(?s)[^ \\t\\n].*"})
    void an_expression_that_accepts_arbitrary_strings_is_permissive_if_the_schema_rejects_one_of_them(String regex) {
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
    void a_restrictive_expression_is_not_permissive(String regex) {
        assertThat(PermissiveRegex.of(regex, text -> false)).isEmpty();
    }
}
