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
    void is_the_whole_of_ipv4_and_the_network_of_ipv6(String remote, String expected) {
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
    void is_one_and_the_same_for_everything_that_is_no_address(String remote) {
        assertThat(ClientAddress.of(remote)).isEqualTo("unknown");
    }

    @Test
    void is_the_same_for_every_port() {
        assertThat(IntStream.range(0, 100)
                        .mapToObj(port -> ClientAddress.of("7.7.7.7:" + port))
                        .distinct())
                .containsExactly("7.7.7.7");
    }
}
