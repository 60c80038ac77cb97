package org.coworkingapi.contract.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RegexAnchorsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^a$",
                "^$",
                "\\Aa\\z",
                "^(a|b)$",
                "^a$|^b$",
                "(^a|^b)$",
                "((?:^a$)|(?<name>^b$))",
                "(?i)^a$",
                "(?!b)^a$(?<!c)",
                "^(?=.*[A-Z])(?=.*\\d).{8,}$",
                ".*Z$",
                "^a.*",
                "[\\s\\S]+",
                "^[$|(]$",
                "^\\p{L}+$",
                "^a{2,3}?$"
            })
    void accepts_patterns_that_match_the_whole_value(String regex) {
        assertThat(RegexAnchors.hasStart(regex)).as("start").isTrue();
        assertThat(RegexAnchors.hasEnd(regex)).as("end").isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a$", "Z$", "^a|b$", "(^a)?b$", "\\^a$", "[^]a]$", "/^a$"})
    void detects_a_missing_start(String regex) {
        assertThat(RegexAnchors.hasStart(regex)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"^a", "^a|b$", "^a\\$", "^a[$]", "^(a$|b)", "^(?=.*[A-Z])(?=.*\\d)", "^a$?", "^a\\b", "^a$|"})
    void detects_a_missing_end(String regex) {
        assertThat(RegexAnchors.hasEnd(regex)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\\S", "[", "(", ")", "\\", "(?", "*", "{", "a|", "[\\"})
    void reads_unusual_and_invalid_patterns(String regex) {
        assertThat(RegexAnchors.hasStart(regex)).isFalse();
        assertThat(RegexAnchors.hasEnd(regex)).isFalse();
    }

    @Test
    void reads_deeply_nested_groups() {
        String regex = "(".repeat(100_000) + "a" + ")".repeat(100_000);

        assertThat(RegexAnchors.hasStart(regex)).isTrue();
        assertThat(RegexAnchors.hasEnd(regex)).isTrue();
    }
}
