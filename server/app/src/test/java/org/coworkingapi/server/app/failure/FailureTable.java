package org.coworkingapi.server.app.failure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.SpringBootVersion;

/**
 * Writes the table of measured failures. Each row is a separate file, because test classes run in any order. The table
 * is rewritten with each row.
 */
final class FailureTable {

    private static final Path ROWS = Path.of("target/failures");
    private static final Path TABLE = Boolean.getBoolean("failures.record")
            ? Path.of("../../docs/measured/failures.md")
            : Path.of("target/failures.md");

    private FailureTable() {}

    /** Adds a row, or replaces the row of the same failure. The part before the first colon identifies the failure. */
    static synchronized void add(FailureMeasurement row) {
        try {
            Files.createDirectories(ROWS);
            String name = row.failure().split(":")[0].toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
            Files.writeString(ROWS.resolve(name + ".row"), row.markdown() + '\n');
            Files.createDirectories(TABLE.getParent());
            Files.writeString(TABLE, introduction() + '\n' + FailureMeasurement.HEADER + rows());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String rows() throws IOException {
        try (Stream<Path> files = Files.list(ROWS)) {
            return files.filter(file -> file.toString().endsWith(".row"))
                    .sorted()
                    .map(FailureTable::text)
                    .collect(Collectors.joining());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String introduction() {
        return """
                # Measured failures

                Written by the tests on %s, on a machine with %d cores (Java %s, Spring Boot %s):
                `mvn -Pfailures -pl server/app -am test -Dfailures.record=true`.

                Clients send requests before, during and after each failure. Each response is checked: a 200 is complete and correct,
                and each other status is documented and has `Retry-After`. The last column counts from the repair of the cause; the
                server was never restarted.
                """.formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("java.version"),
                        SpringBootVersion.getVersion());
    }
}
