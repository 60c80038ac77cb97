package org.coworkingapi.server.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;
import org.coworkingapi.server.app.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

class ConnectionDefaultsTest {

    @EnableConfigurationProperties(DatabaseProperties.class)
    static class Settings {}

    private final ApplicationContextRunner server = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withConfiguration(AutoConfigurations.of(
                    DataSourceAutoConfiguration.class,
                    FlywayAutoConfiguration.class,
                    JdbcClientAutoConfiguration.class,
                    JdbcTemplateAutoConfiguration.class))
            .withUserConfiguration(Settings.class, ConnectionDefaults.class, MigrationConnections.class);

    @Test
    void connections_to_postgresql_have_time_limits_by_default() {
        runOnPostgresql("", context -> {
            assertThat(setting(context, "statement_timeout")).isEqualTo("2s");
            assertThat(setting(context, "idle_in_transaction_session_timeout")).isEqualTo("6s");
            assertThat(setting(context, "tcp_keepalives_idle")).isEqualTo("30");
            assertThat(setting(context, "application_name")).isEqualTo("coworking-api");
            assertThat(setting(context, "default_transaction_isolation")).isEqualTo("repeatable read");
            assertThat(networkTimeout(context)).isEqualTo(3_000);
            HikariDataSource pool = context.getBean(HikariDataSource.class);
            assertThat(pool.getConnectionTimeout()).isEqualTo(1_000);
            assertThat(pool.getValidationTimeout()).isEqualTo(500);
            assertThat(pool.getDataSourceProperties())
                    .containsEntry("connectTimeout", "1")
                    .containsEntry("loginTimeout", "2")
                    .containsEntry("tcpKeepAlive", "true")
                    .containsEntry("logServerErrorDetail", "false");
        });
    }

    @Test
    void the_time_limits_of_postgresql_are_configurable() {
        runOnPostgresql(
                "",
                context -> {
                    assertThat(setting(context, "statement_timeout")).isEqualTo("7s");
                    assertThat(networkTimeout(context)).isEqualTo(9_000);
                },
                "coworking.database.statement-timeout=7s",
                "coworking.database.request-timeout=9s");
    }

    @Test
    void a_request_timeout_that_does_not_exceed_the_statement_timeout_is_rejected() {
        runOnPostgresql(
                "",
                context -> assertThat(context).getFailure().rootCause().hasMessageContaining("must exceed"),
                "coworking.database.statement-timeout=3s");
    }

    @Test
    void settings_in_the_url_and_in_data_source_properties_take_precedence() {
        runOnPostgresql(
                "&socketTimeout=20",
                context -> {
                    assertThat(networkTimeout(context)).isEqualTo(20_000);
                    assertThat(setting(context, "application_name")).isEqualTo("mine");
                    assertThat(setting(context, "statement_timeout")).isEqualTo("2s");
                },
                "spring.datasource.hikari.data-source-properties.ApplicationName=mine");
    }

    @Test
    void a_migration_can_exceed_the_time_limits_of_requests(@TempDir Path migrations) throws Exception {
        Files.writeString(
                migrations.resolve("V1__slow.sql"), "create table slow as select 1 as id from pg_sleep(2.5);");

        runOnPostgresql(
                "",
                context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(context.getBean(JdbcClient.class)
                                    .sql("select id from slow")
                                    .query(Integer.class)
                                    .single())
                            .isOne();
                },
                "spring.flyway.locations=filesystem:" + migrations,
                "coworking.database.statement-timeout=1s",
                "coworking.database.request-timeout=2s");
    }

    @Test
    void a_migration_that_exceeds_its_time_limit_prevents_the_start(@TempDir Path migrations) throws Exception {
        Files.writeString(
                migrations.resolve("V1__endless.sql"), "create table endless as select 1 as id from pg_sleep(60);");
        long start = System.nanoTime();

        runOnPostgresql(
                "",
                context -> assertThat(context).getFailure().rootCause().isInstanceOf(SocketTimeoutException.class),
                "spring.flyway.locations=filesystem:" + migrations,
                "coworking.database.migration-timeout=2s");

        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofSeconds(2), Duration.ofSeconds(20));
    }

    @Test
    void statements_on_h2_have_a_time_limit() {
        server.run(context -> assertThat(context.getBean(JdbcClient.class)
                        .sql(
                                "select setting_value from information_schema.settings where setting_name = 'QUERY_TIMEOUT'")
                        .query(String.class)
                        .single())
                .isEqualTo("2000"));
    }

    private void runOnPostgresql(String urlSuffix, Consumer<AssertableApplicationContext> test, String... properties) {
        try (HikariDataSource blank = TestDatabase.POSTGRESQL.createBlank()) {
            server.withPropertyValues(properties)
                    .withPropertyValues(
                            "spring.datasource.url=" + blank.getJdbcUrl() + urlSuffix,
                            "spring.datasource.username=" + blank.getUsername())
                    .run(test::accept);
        }
    }

    private static String setting(AssertableApplicationContext context, String name) {
        return context.getBean(JdbcClient.class)
                .sql("select current_setting(?)")
                .param(name)
                .query(String.class)
                .single();
    }

    private static int networkTimeout(AssertableApplicationContext context) {
        try (Connection connection = context.getBean(HikariDataSource.class).getConnection()) {
            return connection.getNetworkTimeout();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
