package org.coworkingapi.server.app.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.com",
                "ada.b+c@sub.example.com",
                "o'neil@example.com",
                "a@localhost",
                "a-@example.com",
                "_@example.com",
                "a_b-c@x-y.example.com",
                "\"a b\"@example.com",
                "a@xn--mnchen-3ya.example",
                "unknown@invalid"
            })
    void leaves_an_address_as_it_is(String address) {
        assertThat(EmailAddresses.orUnknown(address)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "ada",
                "ada@",
                "@example.com",
                "a..b@example.com",
                ".a@example.com",
                "a b@example.com",
                "a@b@example.com",
                "ada@example.com ",
                "ada@-example.com",
                "ada@example-.com",
                "ada@example.com.",
                "ada@exa+mple.com",
                "ada@.com",
                "ada@exa_mple.com",
                "ada@example..com",
                "zoë@example.com",
                "\u3000@example.com",
                "ada@example.com\n"
            })
    void replaces_everything_else_by_an_address_that_nothing_is_delivered_to(String text) {
        assertThat(EmailAddresses.orUnknown(text)).isEqualTo("unknown@invalid");
    }
}
