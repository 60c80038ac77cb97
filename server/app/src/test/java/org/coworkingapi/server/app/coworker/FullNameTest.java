package org.coworkingapi.server.app.coworker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        "Zoë A\u030Angström,      Zoë,    Zoë A\u030A.", // a letter and its ring, written apart
        "'  Ada   Ferreira ',     Ada,    Ada F."
    })
    void guesses_the_first_name_and_shortens(String text, String first, String shortened) {
        FullName name = new FullName(text);

        assertThat(name.guessedFirst()).isEqualTo(first);
        assertThat(name.shortened()).isEqualTo(shortened);
    }

    @Test
    void refuses_a_blank_name_and_says_so() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FullName(" "))
                .withMessage("full name is ' '; it must not be blank");
    }
}
