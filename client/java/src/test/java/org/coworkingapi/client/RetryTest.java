package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryTest {

    @Test
    void a_retry_policy_has_pauses_from_0_1_to_2_seconds_by_default() {
        assertThat(Retry.attempts(5)).isEqualTo(new Retry(5, Duration.ofMillis(100), Duration.ofSeconds(2)));
        assertThat(Retry.none().attempts()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                " 0 | PT1S  | PT1S   | attempts is 0; it must be 1 or more.",
                "-1 | PT1S  | PT1S   | attempts is -1; it must be 1 or more.",
                " 1 | PT0S  | PT1S   | backoff is PT0S; it must be longer than zero.",
                " 1 | PT-1S | PT1S   | backoff is PT-1S; it must be longer than zero.",
                " 1 | PT1S  | PT0.9S | longestBackoff is PT0.9S; it must not be shorter than backoff, which is PT1S."
            })
    void a_retry_policy_rejects_invalid_values(int attempts, Duration backoff, Duration longest, String message) {
        assertThatThrownBy(() -> new Retry(attempts, backoff, longest))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
