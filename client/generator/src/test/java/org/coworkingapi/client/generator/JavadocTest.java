package org.coworkingapi.client.generator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavadocTest {

    @Test
    void the_documentation_is_the_first_paragraph_on_one_line() {
        assertThat(Javadoc.of("\nReturns a team:\n  its **card**.\n\nMore.")).isEqualTo("Returns a team: its card.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a < b & c > d | a &lt; b &amp; c &gt; d",
                "jane@example.com | jane&#64;example.com",
                "the `Name` of `List<T>` | the {@code Name} of {@code List<T>}",
                "the path `/teams/{teamId}` | the path {@code /teams/{teamId}}",
                "a */ b | a *&#47; b"
            })
    void markdown_is_converted_to_javadoc(String markdown, String javadoc) {
        assertThat(Javadoc.of(markdown)).isEqualTo(javadoc);
    }

    @ParameterizedTest
    @CsvSource({"Groups of customers, groups of customers", "URLs of teams, URLs of teams", "A, a", "'', ''"})
    void the_first_letter_becomes_lower_case_unless_the_text_starts_with_an_acronym(String text, String decapitalized) {
        assertThat(Javadoc.decapitalize(text)).isEqualTo(decapitalized);
    }
}
