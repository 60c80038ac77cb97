package org.coworkingapi.server.app.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class BackgroundHealthIndicatorTest {

    private final AtomicLong clock = new AtomicLong(-5);
    private Callable<Boolean> outcome = () -> true;
    private final BackgroundHealthIndicator indicator =
            new BackgroundHealthIndicator("test", () -> outcome.call(), clock::get);

    private Status statusAfter(long seconds) {
        clock.addAndGet(seconds * 1_000_000_000);
        indicator.run();
        return indicator.health().getStatus();
    }

    @Test
    void the_status_is_up_before_the_first_check_and_while_checks_succeed() {
        assertThat(indicator.health().getStatus()).isEqualTo(Status.UP);
        assertThat(statusAfter(2)).isEqualTo(Status.UP);
        assertThat(statusAfter(100)).isEqualTo(Status.UP);
    }

    @Test
    void a_few_failed_checks_do_not_change_the_status() {
        outcome = () -> false;
        assertThat(statusAfter(2)).isEqualTo(Status.UP);
        outcome = () -> {
            throw new SQLException("no connection");
        };
        assertThat(statusAfter(2)).isEqualTo(Status.UP);
        outcome = () -> true;
        assertThat(statusAfter(2)).isEqualTo(Status.UP);
    }

    @Test
    void the_status_is_down_after_more_than_six_seconds_without_a_success_and_up_after_the_next_success() {
        outcome = () -> false;
        assertThat(statusAfter(6)).isEqualTo(Status.UP);
        assertThat(statusAfter(1)).isEqualTo(Status.DOWN);
        outcome = () -> true;
        assertThat(statusAfter(1)).isEqualTo(Status.UP);
    }

    @Test
    void the_status_is_down_if_a_check_hangs() {
        clock.addAndGet(7_000_000_000L);
        assertThat(indicator.health().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void health_contains_no_details() {
        assertThat(indicator.health().getDetails()).isEmpty();
    }
}
