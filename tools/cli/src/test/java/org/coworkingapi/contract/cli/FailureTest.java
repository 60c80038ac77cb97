package org.coworkingapi.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Checks the messages and exit codes of internal errors. */
class FailureTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Test
    void prints_one_sentence_that_asks_to_report_an_internal_error() {
        assertThat(run(new IllegalStateException("first\nsecond"), "explain")).isEqualTo(3);

        assertThat(errorOutput())
                .isEqualTo("Internal error; please report it together with your documents: "
                        + "illegal state: first second (use --stacktrace for details)" + System.lineSeparator());
    }

    @Test
    void prints_the_stack_trace_with_the_stacktrace_option() {
        assertThat(run(new IllegalStateException("first"), "explain", "--stacktrace"))
                .isEqualTo(3);

        assertThat(errorOutput())
                .contains(
                        "illegal state: first" + System.lineSeparator(),
                        "at org.coworkingapi.contract.cli.FailureTest.");
    }

    @Test
    void reports_errors_of_the_virtual_machine() {
        assertThat(run(new StackOverflowError(), "explain")).isEqualTo(3);
        assertThat(errorOutput()).contains("please report it together with your documents: stack overflow (");

        assertThat(run(new OutOfMemoryError(), "explain")).isEqualTo(3);
        assertThat(errorOutput())
                .contains("Out of memory; increase the heap size, for example with java -Xmx2g -jar …");
    }

    private int run(Throwable failure, String... args) {
        PrintStream out = new PrintStream(OutputStream.nullOutputStream()) {
            @Override
            public void println(String line) {
                throw FailureTest.<RuntimeException>unchecked(failure);
            }
        };
        return ContractCommand.run(
                new Console(
                        Path.of("").toAbsolutePath(),
                        out,
                        new PrintStream(bytes, true, StandardCharsets.UTF_8),
                        false,
                        false),
                args);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T unchecked(Throwable failure) throws T {
        throw (T) failure;
    }

    private String errorOutput() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
