package org.coworkingapi.server.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Scans what all tests of the server made it log. Not a test of its own: the build runs it after the tests (see the
 * pom).
 *
 * <p>The one exception is the announcement of the demo, which prints tokens on purpose, and which logback-test.xml
 * keeps out.
 */
class LogScan {

    private static final Path OWN = Path.of("target/server.log");

    @Test
    void finds_no_token_e_mail_address_or_name() throws IOException {
        LogScanner scanner = new LogScanner(FixtureNames.all());
        for (Path log : logs()) {
            assertThat(scanner.scan(log)).as(log.toString()).isEmpty();
        }
    }

    /** A log that was not written would pass every scan. */
    @Test
    void has_the_lines_of_the_tests() throws IOException {
        assertThat(OWN).content().contains("Started ", " DEBUG ", " ERROR ");
    }

    /** The logs of the other modules of the server are there if they were built too. */
    private static List<Path> logs() throws IOException {
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            return modules.map(module -> module.resolve("target/server.log"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }
}
