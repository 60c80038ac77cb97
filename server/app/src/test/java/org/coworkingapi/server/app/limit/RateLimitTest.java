package org.coworkingapi.server.app.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RateLimitTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final AtomicLong nanos = new AtomicLong();
    private final RateLimit<Long> limit = new RateLimit<>(60, MINUTE, new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    private void take(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(limit.take(1L)).isZero();
        }
    }

    @Test
    void grants_exactly_the_share_to_concurrent_requests() {
        AtomicInteger granted = new AtomicInteger();
        IntStream.range(0, 200).parallel().forEach(i -> granted.addAndGet(limit.take(1L).isZero() ? 1 : 0));

        assertThat(granted).hasValue(60);
    }

    @Test
    void says_truly_when_the_next_request_is_granted() {
        take(60);

        Duration wait = limit.take(1L);
        assertThat(wait).isEqualTo(Duration.ofSeconds(1));
        nanos.addAndGet(wait.toNanos() - 1);
        assertThat(limit.take(1L)).isPositive();
        nanos.addAndGet(1);
        assertThat(limit.take(1L)).isZero();
        assertThat(limit.take(1L)).isPositive();
    }

    @Test
    void lets_costly_requests_run_up_a_debt_of_at_most_one_share() {
        take(1);
        limit.charge(1L, 79); // 60 - 1 - 79 = -20
        assertThat(limit.take(1L)).isEqualTo(Duration.ofSeconds(21));

        limit.charge(1L, 1_000_000);
        assertThat(limit.take(1L)).isEqualTo(Duration.ofSeconds(61));
        nanos.addAndGet(Duration.ofSeconds(61).toNanos());
        assertThat(limit.take(1L)).isZero();
    }

    @Test
    void gives_back_no_more_than_the_share() {
        limit.giveBack(1L);
        take(60);
        assertThat(limit.take(1L)).isPositive();
        limit.giveBack(1L);
        take(1);
        assertThat(limit.take(1L)).isPositive();
    }

    @Test
    void knows_callers_apart() {
        take(60);
        assertThat(limit.take(1L)).isPositive();
        assertThat(limit.take(2L)).isZero();
    }

    @Test
    void a_ranking_of_a_second_costs_as_much_as_95_more_requests_and_a_quick_read_costs_nothing_more() {
        RateLimitProperties defaults = new RateLimitProperties(600, 600, 100, MINUTE, Duration.ofMillis(50), Duration.ofMillis(10));

        assertThat(defaults.unitsFor(Duration.ofSeconds(1))).isEqualTo(95);
        assertThat(defaults.unitsFor(Duration.ofMillis(50))).isZero();
        assertThat(defaults.unitsFor(Duration.ZERO)).isZero();
    }

    @Test
    void refuses_settings_that_would_refuse_every_request() {
        Duration ms = Duration.ofMillis(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new RateLimitProperties(0, 1, 1, MINUTE, ms, ms))
                .withMessageContaining("requests=0");
        assertThatIllegalArgumentException().isThrownBy(() -> new RateLimitProperties(1, 0, 1, MINUTE, ms, ms));
        assertThatIllegalArgumentException().isThrownBy(() -> new RateLimitProperties(1, 1, 0, MINUTE, ms, ms));
        assertThatIllegalArgumentException().isThrownBy(() -> new RateLimitProperties(1, 1, 1, Duration.ZERO, ms, ms));
        assertThatIllegalArgumentException().isThrownBy(() -> new RateLimitProperties(1, 1, 1, MINUTE, ms.negated(), ms));
        assertThatIllegalArgumentException().isThrownBy(() -> new RateLimitProperties(1, 1, 1, MINUTE, ms, Duration.ZERO));
    }
}
