package org.coworkingapi.server.app.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

final class RateLimitTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static final RateLimitProperties DEFAULTS = new Binder(new MapConfigurationPropertySource())
            .bindOrCreate("coworking.rate-limit", RateLimitProperties.class);

    private final AtomicLong nanos = new AtomicLong();
    private final TimeMeter clock = new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    };
    private final RateLimit<Long> limit = new RateLimit<>(60, MINUTE, clock);

    private void take(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(limit.take(1L)).isZero();
        }
    }

    @Test
    void concurrent_requests_are_granted_exactly_up_to_the_limit() {
        AtomicInteger granted = new AtomicInteger();
        IntStream.range(0, 200)
                .parallel()
                .forEach(i -> granted.addAndGet(limit.take(1L).isZero() ? 1 : 0));

        assertThat(granted).hasValue(60);
    }

    @Test
    void the_wait_is_the_time_until_the_next_request_is_granted() {
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
    void expensive_requests_overdraw_the_limit_by_at_most_its_size() {
        take(1);
        limit.charge(1L, 79); // 60 - 1 - 79 = -20
        assertThat(limit.take(1L)).isEqualTo(Duration.ofSeconds(21));

        limit.charge(1L, 1_000_000);
        assertThat(limit.take(1L)).isEqualTo(Duration.ofSeconds(61));
        nanos.addAndGet(Duration.ofSeconds(61).toNanos());
        assertThat(limit.take(1L)).isZero();
    }

    @Test
    void a_refund_does_not_raise_the_available_requests_above_the_limit() {
        limit.refund(1L);
        take(60);
        assertThat(limit.take(1L)).isPositive();
        limit.refund(1L);
        take(1);
        assertThat(limit.take(1L)).isPositive();
    }

    @Test
    void each_caller_has_a_separate_limit() {
        take(60);
        assertThat(limit.take(1L)).isPositive();
        assertThat(limit.take(2L)).isZero();
    }

    @Test
    void a_ranking_costs_no_additional_requests_if_it_is_fast_and_at_most_50_if_it_is_slow() {
        assertThat(DEFAULTS.unitsFor(Duration.ofMillis(270))).isEqualTo(2);
        assertThat(DEFAULTS.unitsFor(Duration.ofSeconds(1))).isEqualTo(50);
        assertThat(DEFAULTS.unitsFor(Duration.ofHours(1))).isEqualTo(50);
        assertThat(DEFAULTS.unitsFor(Duration.ofMillis(250))).isZero();
        assertThat(DEFAULTS.unitsFor(Duration.ZERO)).isZero();
    }

    @Test
    void a_customer_can_request_twelve_one_second_rankings_per_minute() {
        RateLimit<Long> customers = new RateLimit<>(DEFAULTS.requests(), DEFAULTS.period(), clock);
        int rankings = 0;
        while (customers.take(1L).isZero()) {
            customers.charge(1L, DEFAULTS.unitsFor(Duration.ofSeconds(1)));
            rankings++;
        }
        assertThat(rankings).isEqualTo(12);
    }

    @Test
    void rejects_settings_that_are_zero_or_negative() {
        Duration ms = Duration.ofMillis(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RateLimitProperties(0, 1, 1, MINUTE, ms, ms))
                .withMessageContaining("requests=0");
        assertThatIllegalArgumentException().isThrownBy(() -> new RateLimitProperties(1, 0, 1, MINUTE, ms, ms));
        assertThatIllegalArgumentException().isThrownBy(() -> new RateLimitProperties(1, 1, 0, MINUTE, ms, ms));
        assertThatIllegalArgumentException().isThrownBy(() -> new RateLimitProperties(1, 1, 1, Duration.ZERO, ms, ms));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RateLimitProperties(1, 1, 1, MINUTE, ms.negated(), ms));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RateLimitProperties(1, 1, 1, MINUTE, ms, Duration.ZERO));
    }
}
