package org.coworkingapi.server.app.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ClientAddressTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "::ffff:203.0.113.7, 203.0.113.7",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:0:0:0:0",
        "2001:db8:1:2::, 2001:db8:1:2:0:0:0:0",
        "0:0:0:0:0:0:0:1, 0:0:0:0:0:0:0:0",
        "unknown, unknown",
        "proxy:8080, proxy:8080",
    })
    void is_the_whole_of_ipv4_and_the_network_of_ipv6(String remote, String expected) {
        assertThat(ClientAddress.of(remote)).isEqualTo(expected);
    }

    @Test
    void is_never_longer_than_an_address() {
        assertThat(ClientAddress.of("x".repeat(10_000))).hasSize(45);
    }
}
