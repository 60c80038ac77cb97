package org.coworkingapi.contract.verification.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegexQuantifiersTest {

    @Test
    void reads_the_limits_of_each_quantifier() {
        RegexQuantifiers quantifiers = new RegexQuantifiers("^a{3}(b{1,}c{2,5})?$");
        assertThat(quantifiers.count()).isEqualTo(3);
        assertThat(new int[] {quantifiers.min(0), quantifiers.max(0)}).containsExactly(3, 3);
        assertThat(new int[] {quantifiers.min(1), quantifiers.max(1)}).containsExactly(1, RegexQuantifiers.UNBOUNDED);
        assertThat(new int[] {quantifiers.min(2), quantifiers.max(2)}).containsExactly(2, 5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\{2,3}", "[{2,3}]", "[^]{2,3}]", "(?:a)(?=b)"})
    void finds_no_quantifier_in_escapes_character_classes_and_group_starts(String regex) {
        assertThat(new RegexQuantifiers(regex).count()).isZero();
    }

    @Test
    void repeats_one_quantifier_as_often_as_requested_and_all_others_as_rarely_as_possible() {
        assertThat(new RegexQuantifiers("^(x,){0,9}y{2,4}$").times(0, 10).values())
                .containsExactly("x,".repeat(10) + "yy");
        assertThat(new RegexQuantifiers("^(x,){0,9}y{2,4}$").times(1, 5).values())
                .containsExactly("x,yyyyy");
    }

    @Test
    void repeats_a_quantifier_inside_an_optional_group() {
        assertThat(new RegexQuantifiers("^(a(b){0,7}){0,3}$").times(0, 8).values())
                .containsExactly("abbbbbbbb");
    }

    @Test
    void generates_no_strings_for_an_unsupported_expression() {
        assertThat(new RegexQuantifiers("(?i)a{2}").shortStrings()).isEmpty();
    }
}
