package org.coworkingapi.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A fault of the program itself. */
class FailureTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Test
    void is_reported_in_one_sentence_with_a_request_to_report_it() {
        assertThat(run(new IllegalStateException("first\nsecond"), "explain")).isEqualTo(3);

        assertThat(said())
                .isEqualTo("This is a fault of contract, not of your documents; please report it with the documents: "
                        + "illegal state: first second (--stacktrace says where)" + System.lineSeparator());
    }

    @Test
    void is_shown_with_its_stack_trace_on_demand() {
        assertThat(run(new IllegalStateException("first"), "explain", "--stacktrace"))
                .isEqualTo(3);

        assertThat(said())
                .contains(
                        "illegal state: first" + System.lineSeparator(),
                        "at org.coworkingapi.contract.cli.FailureTest.");
    }

    @Test
    void includes_errors_of_the_virtual_machine() {
        assertThat(run(new StackOverflowError(), "explain")).isEqualTo(3);
        assertThat(said()).contains("please report it with the documents: stack overflow (");

        assertThat(run(new OutOfMemoryError(), "explain")).isEqualTo(3);
        assertThat(said()).contains("The memory does not suffice; give it more with java -Xmx2g -jar …");
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

    private String said() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
