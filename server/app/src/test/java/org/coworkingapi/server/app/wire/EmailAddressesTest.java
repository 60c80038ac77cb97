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
    void valid_addresses_are_unchanged(String address) {
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
    void invalid_addresses_are_replaced(String text) {
        assertThat(EmailAddresses.orUnknown(text)).isEqualTo("unknown@invalid");
    }
}
