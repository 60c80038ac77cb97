package org.coworkingapi.server.app.coworker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FullNameTest {

    @ParameterizedTest
    @CsvSource({
        "Carlos Ruiz,             Carlos, Carlos R.",
        "Zoë Ångström,            Zoë,    Zoë Å.",
        "İpek Yılmaz,             İpek,   İpek Y.",
        "Fatima Zahra El Idrissi, Fatima, Fatima I.",
        "ana de Souza,            ana,    ana S.",
        "王芳,                     王芳,    王芳",
        "Yamada 𠮷野,              Yamada, Yamada 𠮷.", // beyond the Basic Multilingual Plane
        "Zoë A\u030Angström,      Zoë,    Zoë A\u030A.", // a letter and a combining ring
        "'  Ada   Ferreira ',     Ada,    Ada F."
    })
    void guesses_the_first_name_and_shortens_the_name(String text, String first, String shortened) {
        FullName name = new FullName(text);

        assertThat(name.guessedFirst()).isEqualTo(first);
        assertThat(name.shortened()).isEqualTo(shortened);
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "Ada\u3000Ferreira,Ada,Ada F.",
                "Ada\u00A0Ferreira\u2003,Ada,Ada F.",
                "Ada\u2028\u0085Ferreira,Ada,Ada F.",
                "Ada\u200BFerreira,Ada\u200BFerreira,Ada\u200BFerreira", // zero width space is not white space
                "\uFEFFAda \u202EFerreira,\uFEFFAda,\uFEFFAda \u202E.", // neither is white space
                "\u0301 \u0302\u0303,\u0301,\u0301 \u0302\u0303."
            })
    void separates_words_at_unicode_white_space(String text, String first, String shortened) {
        FullName name = new FullName(text);

        assertThat(name.guessedFirst()).isEqualTo(first);
        assertThat(name.shortened()).isEqualTo(shortened);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000", "\t\n", "\u00A0\u2007", "\uD800", "\u0000"})
    void a_name_with_at_most_one_word_is_neither_split_nor_shortened(String text) {
        FullName name = new FullName(text);

        assertThat(name.guessedFirst()).isEqualTo(text);
        assertThat(name.shortened()).isEqualTo(text);
    }
}
