package org.coworkingapi.server.app.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tests two versions of the server on one schema, as during a rolling release. */
@Tag("failure")
final class RollingReleaseTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String DATABASE = "rolling_release";

    @TempDir
    private Path newMigrations;

    @Test
    void a_new_version_can_migrate_the_database_while_the_old_version_runs_and_restarts() throws Exception {
        PostgresProcess postgres = FailureEnvironment.running().postgres();
        postgres.createDatabase(DATABASE);
        try (RunningServer server = RunningServer.start(postgres.port(), DATABASE);
                Load load = Load.start(server, 12, Duration.ofMillis(1))) {
            load.awaitSuccesses(300, LIMIT); // creates prepared statements on all connections

            migrate(server);
            load.awaitSuccesses(300, LIMIT);

            try (RunningServer restarted = RunningServer.start(postgres.port(), DATABASE);
                    Load restartedLoad = Load.start(restarted, 2, Duration.ofMillis(1))) {
                restartedLoad.awaitSuccesses(50, LIMIT);
                assertThat(restartedLoad.faults()).isEmpty();
            }
            load.stop();
            assertThat(load.faults()).isEmpty();
            assertThat(load.statuses().keySet()).isEqualTo(Set.of(200));
        }
    }

    /**
     * Adds a column and an index to each table, with migrations that the server does not know. Each migration is a
     * separate transaction, because a transaction that locks several tables could deadlock with requests.
     */
    private void migrate(RunningServer server) throws Exception {
        List<String> tables = server.bean(JdbcClient.class)
                .sql("select tablename from pg_tables where schemaname = 'public' and tablename not like 'flyway%'")
                .query(String.class)
                .list();
        assertThat(tables).contains("team", "coworker", "team_member", "location", "community_thread");
        for (String table : tables) {
            Files.writeString(
                    newMigrations.resolve("V9" + tables.indexOf(table) + "__add_a_column_to_" + table + ".sql"),
                    "alter table %1$s add column zzz integer default 7; create index on %1$s (zzz);".formatted(table));
        }
        Flyway flyway = server.bean(Flyway.class);
        Flyway.configure()
                .dataSource(flyway.getConfiguration().getDataSource())
                .locations(
                        "classpath:db/migration/common",
                        "classpath:db/migration/postgresql",
                        "filesystem:" + newMigrations)
                .load()
                .migrate();
    }
}
