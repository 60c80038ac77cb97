package org.coworkingapi.contract.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.Nearest;
import org.junit.jupiter.api.Test;

final class NamingTest {

    @Test
    void takes_the_casing_of_most_names_for_the_custom() {
        assertThat(Casing.ofMost(List.of("name", "fullName", "teamSize", "home_page")))
                .contains(Casing.CAMEL);
        assertThat(Casing.ofMost(List.of("Id", "FullName", "TeamSize", "status")))
                .contains(Casing.PASCAL);
        assertThat(Casing.ofMost(List.of("ON_HOLD", "ACTIVE", "CLOSED"))).contains(Casing.UPPER);
    }

    @Test
    void takes_nothing_for_the_custom_where_names_are_few_or_divided() {
        assertThat(Casing.ofMost(List.of("fullName", "teamSize"))).isEmpty();
        assertThat(Casing.ofMost(List.of("fullName", "teamSize", "home_page", "zip_code")))
                .isEmpty();
    }

    @Test
    void leaves_signs_before_a_name_out() {
        assertThat(Casing.CAMEL.fits("_shape")).isTrue();
        assertThat(Casing.CAMEL.fits("@type")).isTrue();
        assertThat(Casing.isName("王芳")).isFalse();
    }

    @Test
    void splits_names_into_words_of_any_casing() {
        assertThat(List.of("createdAt", "created_at", "CreatedAt", "created-at"))
                .allSatisfy(name -> assertThat(Words.of(name)).containsExactly("created", "at"));
        assertThat(Words.of("HTTPUrlID")).containsExactly("http", "url", "id");
    }

    @Test
    void makes_the_identifiers_that_generators_make() {
        assertThat(List.of("foo_bar", "fooBar", "FooBar", "foo-bar", "_foo_bar"))
                .extracting(Words::identifier)
                .containsOnly("fooBar");
        assertThat(List.of("+1", "-1", "1")).extracting(Words::identifier).doesNotHaveDuplicates();
        assertThat(List.of("@type", "type", "TYPE", "$type"))
                .extracting(Words::identifier)
                .doesNotHaveDuplicates();
    }

    @Test
    void finds_what_was_mistyped_and_guesses_no_further() {
        Set<String> known = Set.of("required", "nullable", "readOnly", "format", "type");

        assertThat(List.of("requred", "requierd", "Required"))
                .allSatisfy(name -> assertThat(Nearest.to(name, known)).contains("required"));
        assertThat(Nearest.to("nulable", known)).contains("nullable");
        assertThat(Nearest.to("readonly", known)).contains("readOnly");
        assertThat(Nearest.to("info", known)).isEmpty();
    }
}
