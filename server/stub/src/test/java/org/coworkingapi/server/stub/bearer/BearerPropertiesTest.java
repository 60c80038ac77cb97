package org.coworkingapi.server.stub.bearer;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BearerPropertiesTest {

    @ParameterizedTest
    @CsvSource({
        "PT0S, PT1H, PT5S, PT2S, PT1S, refresh-interval is PT0S",
        "PT5M, PT4M, PT5S, PT2S, PT1S, outage-tolerance is PT4M",
        "PT5M, PT1H, PT0S, PT2S, PT1S, min-fetch-interval is PT0S",
        "PT5M, PT1H, PT5S, PT-1S, PT1S, fetch-timeout is PT-1S",
        "PT5M, PT1H, PT5S, PT2S, PT-1S, max-wait is PT-1S"
    })
    void invalid_limits_are_rejected_with_the_property_name(
            Duration refreshInterval,
            Duration outageTolerance,
            Duration minFetchInterval,
            Duration fetchTimeout,
            Duration maxWait,
            String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BearerProperties.Keys(
                        refreshInterval, outageTolerance, minFetchInterval, fetchTimeout, maxWait))
                .withMessageContaining("coworking.bearer.keys." + message);
    }

    @Test
    void a_negative_cache_size_is_rejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BearerProperties(null, null, null, List.of(), Duration.ZERO, -1, null))
                .withMessageContaining("coworking.bearer.token-cache-size is -1");
    }

    @Test
    void max_wait_may_be_zero() {
        assertThatNoException()
                .isThrownBy(() -> new BearerProperties.Keys(
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(5),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(2),
                        Duration.ZERO));
    }
}
