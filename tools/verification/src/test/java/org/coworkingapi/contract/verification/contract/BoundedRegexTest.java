package org.coworkingapi.contract.verification.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedRegexTest {

    @ParameterizedTest
    @ValueSource(strings = {"([a-z ]|[a-z ]{2})+!", "(\\w+\\s?)*x", "(.*)*(.*)*(.*)*Q", "\\S(\\S|\\s)*"})
    void an_expression_that_backtracks_excessively_exceeds_the_limit_and_does_not_match(String regex) {
        assertThat(BoundedRegex.exceedsLimit(regex)).isTrue();
        assertThat(BoundedRegex.matches(regex, "long ".repeat(1000) + '\n')).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\S([^\\n]*\\S)?",
                "urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
                "[^@\\s]+@[^@\\s]+",
                "(a|b)?.*"
            })
    void an_expression_that_terminates_for_long_strings_does_not_exceed_the_limit(String regex) {
        assertThat(BoundedRegex.exceedsLimit(regex)).isFalse();
    }

    @Test
    void an_expression_must_match_the_whole_string() {
        assertThat(BoundedRegex.matches("a|b", "a")).isTrue();
        assertThat(BoundedRegex.matches("a|b", "ab")).isFalse();
        assertThat(BoundedRegex.matches("(a", "(a")).isFalse();
    }
}
