package org.coworkingapi.server.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Scans the logs of all server tests for personal data. The build runs this class after the tests (see the pom).
 *
 * <p>The announcement of demo mode contains tokens, so logback-test.xml excludes it.
 */
class LogScan {

    private static final Path SERVER_LOG = Path.of("target/server.log");

    @Test
    void the_logs_contain_no_tokens_e_mail_addresses_or_names() throws IOException {
        LogScanner scanner = new LogScanner(FixtureNames.all());
        List<LogScanner.Finding> findings = new ArrayList<>();
        for (Path log : logs()) {
            findings.addAll(scanner.scan(log));
        }
        assertThat(findings)
                .withFailMessage(() -> findings.stream().map(Object::toString).collect(Collectors.joining("\n")))
                .isEmpty();
    }

    /** Ensures that the log was written, because an empty log would pass the scan. */
    @Test
    void the_log_contains_the_lines_of_the_tests() throws IOException {
        assertThat(SERVER_LOG).content().contains("Started ", " DEBUG ", " ERROR ");
    }

    /** Returns the logs of this module and of the other server modules, if they were built. */
    private static List<Path> logs() throws IOException {
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            return modules.map(module -> module.resolve("target/server.log"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }
}
