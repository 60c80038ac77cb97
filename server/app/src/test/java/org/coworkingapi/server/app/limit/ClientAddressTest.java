package org.coworkingapi.server.app.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ClientAddressTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "::ffff:203.0.113.7, 203.0.113.7",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:0:0:0:0",
        "2001:db8:1:2::, 2001:db8:1:2:0:0:0:0",
        "0:0:0:0:0:0:0:1, 0:0:0:0:0:0:0:0",
        "203.0.113.7:1234, 203.0.113.7",
        "[2001:db8:1:2:3:4:5:6]:1234, 2001:db8:1:2:0:0:0:0",
        "[2001:db8:1:2:3:4:5:6], 2001:db8:1:2:0:0:0:0",
        "[::ffff:203.0.113.7]:80, 203.0.113.7",
        "fe80::1%eth7, fe80:0:0:0:0:0:0:0",
    })
    void clients_are_identified_by_the_ipv4_address_or_the_ipv6_network(String remote, String expected) {
        assertThat(ClientAddress.of(remote)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "unknown",
                "proxy:8080",
                "203.0.113",
                "203.0.113.256",
                "203.0.113.007",
                "203.0.113.7:",
                "203.0.113.7:x",
                "[203.0.113.7]:1",
                "[::1",
                "::1]",
                "1:2",
                "[::1]x"
            })
    void all_invalid_addresses_count_as_one_client(String remote) {
        assertThat(ClientAddress.of(remote)).isEqualTo("unknown");
    }

    @Test
    void the_port_is_ignored() {
        assertThat(IntStream.range(0, 100)
                        .mapToObj(port -> ClientAddress.of("7.7.7.7:" + port))
                        .distinct())
                .containsExactly("7.7.7.7");
    }
}
