package org.coworkingapi.contract.verification.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaxityTest {

    @ParameterizedTest
    @ValueSource(strings = {".*", ".+", "[\\s\\S]*", "(?s).+", "(a|.)?", "\\w*", "[^x]+", "\\s?", "(.|\\n){1,9}"})
    void is_told_by_a_blank_text_whatever_the_spelling(String regex) {
        assertThat(Laxity.of(regex, text -> true)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\S.*", "\\S+( .*)?", "(?s)[^ \\t\\n].*"})
    void is_told_by_what_the_schema_refuses_too(String regex) {
        assertThat(Laxity.of(regex, text -> true)).isEmpty();
        assertThat(Laxity.of(regex, text -> text.length() < 20)).isPresent();
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
    void is_not_in_what_refuses_something(String regex) {
        assertThat(Laxity.of(regex, text -> false)).isEmpty();
    }
}
