package org.coworkingapi.contract.verification.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegexTest {

    @ParameterizedTest
    @ValueSource(strings = {"([a-z ]|[a-z ]{2})+!", "(\\w+\\s?)*x", "(.*)*(.*)*(.*)*Q", "\\S(\\S|\\s)*"})
    void that_searches_without_end_is_given_up(String regex) {
        assertThat(Regex.isEndless(regex)).isTrue();
        assertThat(Regex.matches(regex, "long ".repeat(1000) + '\n')).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\S([^\\n]*\\S)?",
                "urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
                "[^@\\s]+@[^@\\s]+",
                "(a|b)?.*"
            })
    void that_comes_to_an_end_is_not(String regex) {
        assertThat(Regex.isEndless(regex)).isFalse();
    }

    @Test
    void matches_the_whole_text_or_nothing() {
        assertThat(Regex.matches("a|b", "a")).isTrue();
        assertThat(Regex.matches("a|b", "ab")).isFalse();
        assertThat(Regex.matches("(a", "(a")).isFalse();
    }
}
