package org.coworkingapi.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void says_nothing_of_short_work_where_nobody_watches() {
        try (Progress progress = Progress.start(err, false)) {
            progress.accept("reading");
            progress.accept("comparing");
        }

        assertThat(written()).isEmpty();
    }

    @Test
    void says_what_is_being_done_once_it_takes_long() {
        try (Progress progress = Progress.start(err, false)) {
            progress.accept("reading");
            progress.late();
            progress.accept("comparing");
        }

        assertThat(written().lines()).containsExactly("reading", "comparing");
    }

    @Test
    void writes_one_line_on_a_terminal_and_takes_it_away_in_the_end() {
        try (Progress progress = Progress.start(err, true)) {
            progress.accept("comparing");
            progress.accept("reading");
        }

        assertThat(written()).isEqualTo("\rcomparing\rreading  \r       \r");
    }

    @Test
    void is_never_longer_than_a_line() {
        try (Progress progress = Progress.start(err, true)) {
            progress.accept("reading " + "x".repeat(200));
        }

        assertThat(written().split("\r")[1]).hasSize(78).endsWith("…");
    }

    private String written() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
