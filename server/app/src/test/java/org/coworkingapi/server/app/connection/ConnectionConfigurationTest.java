package org.coworkingapi.server.app.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class ConnectionConfigurationTest {

    @Test
    void the_maximum_number_of_connections_fits_in_a_quarter_of_the_heap() {
        assertThat(ConnectionConfiguration.maxConnections(64L << 20)).isEqualTo(256);
        assertThat(ConnectionConfiguration.maxConnections(256L << 20)).isEqualTo(1_024);
        assertThat(ConnectionConfiguration.maxConnections(1L << 30)).isEqualTo(4_096);
        assertThat(ConnectionConfiguration.maxConnections(Long.MAX_VALUE)).isEqualTo(8_192);
    }

    @Test
    void rejects_timeouts_that_are_too_short() {
        Duration second = Duration.ofSeconds(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConnectionProperties(Duration.ZERO, second, second, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConnectionProperties(second.multipliedBy(2), second, second, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConnectionProperties(second, second, second.negated(), 1));
    }

    @Test
    void rejects_a_maximum_of_zero_management_connections() {
        Duration second = Duration.ofSeconds(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new ConnectionProperties(second, second, second, 0));
    }
}
