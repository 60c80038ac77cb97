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
    private final BackgroundHealthIndicator check =
            new BackgroundHealthIndicator("test", () -> outcome.call(), clock::get);

    private Status after(long seconds) {
        clock.addAndGet(seconds * 1_000_000_000);
        check.run();
        return check.health().getStatus();
    }

    @Test
    void is_up_before_the_first_check_and_while_checks_succeed() {
        assertThat(check.health().getStatus()).isEqualTo(Status.UP);
        assertThat(after(2)).isEqualTo(Status.UP);
        assertThat(after(100)).isEqualTo(Status.UP);
    }

    @Test
    void does_not_flap_when_a_check_or_two_fail() {
        outcome = () -> false;
        assertThat(after(2)).isEqualTo(Status.UP);
        outcome = () -> {
            throw new SQLException("no connection");
        };
        assertThat(after(2)).isEqualTo(Status.UP);
        outcome = () -> true;
        assertThat(after(2)).isEqualTo(Status.UP);
    }

    @Test
    void is_down_after_six_seconds_without_a_success_and_up_again_at_the_first_one() {
        outcome = () -> false;
        assertThat(after(6)).isEqualTo(Status.UP);
        assertThat(after(1)).isEqualTo(Status.DOWN);
        outcome = () -> true;
        assertThat(after(1)).isEqualTo(Status.UP);
    }

    @Test
    void is_down_when_a_check_hangs() {
        clock.addAndGet(7_000_000_000L);
        assertThat(check.health().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void tells_nothing_but_the_status() {
        assertThat(check.health().getDetails()).isEmpty();
    }
}
