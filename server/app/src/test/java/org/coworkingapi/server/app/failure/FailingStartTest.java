package org.coworkingapi.server.app.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.coworkingapi.server.app.CoworkingServer;
import org.coworkingapi.server.app.failure.FaultyNetwork.Mode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tests a start during which the database becomes unreachable. */
@Tag("failure")
final class FailingStartTest {

    @TempDir
    private Path migrations;

    @Test
    void packet_loss_during_a_migration_prevents_the_start() throws Exception {
        PostgresProcess postgres = FailureEnvironment.running().postgres();
        postgres.createDatabase("failing_start");
        FaultyNetwork network = new FaultyNetwork(postgres.port());
        Files.writeString(migrations.resolve("V1__slow.sql"), "create table slow as select 1 as id from pg_sleep(1);");

        CompletableFuture<Void> start = CompletableFuture.runAsync(() -> SpringApplication.run(
                        CoworkingServer.class,
                        "--server.port=0",
                        "--spring.profiles.active=demo",
                        "--spring.datasource.username=coworking",
                        "--spring.datasource.url=jdbc:postgresql://localhost:" + network.port() + "/failing_start",
                        "--spring.flyway.locations=filesystem:" + migrations,
                        "--coworking.database.migration-timeout=2s")
                .close());
        JdbcClient administrator = postgres.administrator();
        Wait.until(
                "the migration runs",
                Duration.ofSeconds(60),
                () -> administrator
                                .sql(
                                        "select count(*) from pg_stat_activity where datname = 'failing_start' and query like '%pg_sleep%'")
                                .query(Integer.class)
                                .single()
                        > 0);
        network.mode(Mode.SWALLOW);
        long packetLossStart = System.nanoTime();

        assertThatThrownBy(() -> start.get(60, TimeUnit.SECONDS)).hasRootCauseInstanceOf(SocketTimeoutException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - packetLossStart)).isLessThan(Duration.ofSeconds(20));
    }
}
