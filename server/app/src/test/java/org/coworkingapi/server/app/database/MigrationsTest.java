package org.coworkingapi.server.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MigrationsTest {

    private static final Pattern INCOMPATIBLE_CHANGE = Pattern.compile(
            "drop\\s+(table|column)|\\brename\\b|alter\\s+column\\s+\\w+\\s+(set\\s+data\\s+)?type",
            Pattern.CASE_INSENSITIVE);

    /** Migrations that ran before the first release and could therefore change the schema incompatibly. */
    private static final List<String> BEFORE_THE_FIRST_RELEASE = List.of("V2__rank_names_by_code_point.sql");

    /**
     * During a rolling release, the previous version runs on the new schema. An embedded database has only one server.
     */
    @Test
    void migrations_only_add_to_the_schema() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/db/migration"))) {
            assertThat(files.filter(Files::isRegularFile)
                            .filter(file -> !file.getParent().endsWith("h2"))
                            .filter(file -> !BEFORE_THE_FIRST_RELEASE.contains(
                                    file.getFileName().toString())))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file).replaceAll("--.*", ""))
                            .as("%s: add a column or a table, and remove the old one in a later release", file)
                            .doesNotContainPattern(INCOMPATIBLE_CHANGE));
        }
    }
}
