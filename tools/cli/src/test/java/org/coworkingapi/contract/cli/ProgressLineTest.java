package org.coworkingapi.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void prints_nothing_for_short_work_without_a_terminal() {
        try (ProgressLine progress = ProgressLine.start(err, false)) {
            progress.accept("reading");
            progress.accept("comparing");
        }

        assertThat(output()).isEmpty();
    }

    @Test
    void prints_each_step_of_long_work_without_a_terminal() {
        try (ProgressLine progress = ProgressLine.start(err, false)) {
            progress.accept("reading");
            progress.endDelay();
            progress.accept("comparing");
        }

        assertThat(output().lines()).containsExactly("reading", "comparing");
    }

    @Test
    void overwrites_one_line_on_a_terminal_and_clears_it_at_the_end() {
        try (ProgressLine progress = ProgressLine.start(err, true)) {
            progress.accept("comparing");
            progress.accept("reading");
        }

        assertThat(output()).isEqualTo("\rcomparing\rreading  \r       \r");
    }

    @Test
    void shortens_a_long_step_to_one_line() {
        try (ProgressLine progress = ProgressLine.start(err, true)) {
            progress.accept("reading " + "x".repeat(200));
        }

        assertThat(output().split("\r")[1]).hasSize(78).endsWith("…");
    }

    private String output() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
