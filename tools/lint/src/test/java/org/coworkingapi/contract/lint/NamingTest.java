package org.coworkingapi.contract.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.NearestName;
import org.junit.jupiter.api.Test;

final class NamingTest {

    @Test
    void takes_the_casing_of_the_majority_as_the_convention() {
        assertThat(Casing.ofMajority(List.of("name", "fullName", "teamSize", "home_page")))
                .contains(Casing.CAMEL);
        assertThat(Casing.ofMajority(List.of("Id", "FullName", "TeamSize", "status")))
                .contains(Casing.PASCAL);
        assertThat(Casing.ofMajority(List.of("ON_HOLD", "ACTIVE", "CLOSED"))).contains(Casing.UPPER);
    }

    @Test
    void derives_no_convention_from_few_or_mixed_names() {
        assertThat(Casing.ofMajority(List.of("fullName", "teamSize"))).isEmpty();
        assertThat(Casing.ofMajority(List.of("fullName", "teamSize", "home_page", "zip_code")))
                .isEmpty();
    }

    @Test
    void ignores_leading_symbols_of_names() {
        assertThat(Casing.CAMEL.fits("_shape")).isTrue();
        assertThat(Casing.CAMEL.fits("@type")).isTrue();
    }

    @Test
    void does_not_check_the_casing_of_names_with_non_ASCII_letters() {
        assertThat(Casing.isName("王芳")).isFalse();
    }

    @Test
    void splits_names_of_any_casing_into_words() {
        assertThat(List.of("createdAt", "created_at", "CreatedAt", "created-at"))
                .allSatisfy(name -> assertThat(NameWords.of(name)).containsExactly("created", "at"));
        assertThat(NameWords.of("HTTPUrlID")).containsExactly("http", "url", "id");
    }

    @Test
    void derives_the_same_identifiers_as_client_generators() {
        assertThat(List.of("foo_bar", "fooBar", "FooBar", "foo-bar", "_foo_bar"))
                .extracting(NameWords::identifier)
                .containsOnly("fooBar");
        assertThat(List.of("+1", "-1", "1")).extracting(NameWords::identifier).doesNotHaveDuplicates();
        assertThat(List.of("@type", "type", "TYPE", "$type"))
                .extracting(NameWords::identifier)
                .doesNotHaveDuplicates();
    }

    @Test
    void suggests_the_nearest_name_only_if_it_is_similar() {
        Set<String> keywords = Set.of("required", "nullable", "readOnly", "format", "type");

        assertThat(List.of("requred", "requierd", "Required"))
                .allSatisfy(
                        name -> assertThat(NearestName.nearest(name, keywords)).contains("required"));
        assertThat(NearestName.nearest("nulable", keywords)).contains("nullable");
        assertThat(NearestName.nearest("readonly", keywords)).contains("readOnly");
        assertThat(NearestName.nearest("info", keywords)).isEmpty();
    }
}
