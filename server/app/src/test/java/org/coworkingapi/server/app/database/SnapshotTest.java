package org.coworkingapi.server.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.coworkingapi.server.app.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class SnapshotTest {

    @EnableConfigurationProperties(DatabaseProperties.class)
    static class Settings {}

    @ParameterizedTest
    @EnumSource
    void queries_in_a_snapshot_do_not_see_concurrent_changes(TestDatabase kind) {
        runOn(kind, server -> {
            JdbcClient database = server.getBean(JdbcClient.class);
            database.sql("create table note (text varchar(10))").update();
            try (HikariDataSource otherPool = secondPool(server.getBean(HikariDataSource.class))) {
                JdbcClient otherClient = JdbcClient.create(otherPool);

                List<Integer> counts = server.getBean(Snapshot.class).read(() -> {
                    int before = count(database);
                    otherClient.sql("insert into note values ('new')").update();
                    return List.of(before, count(database));
                });

                assertThat(counts).containsExactly(0, 0);
                assertThat(count(database)).isEqualTo(1);
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void the_connection_is_writable_again_after_the_read_only_transaction(TestDatabase kind) {
        runOn(kind, server -> {
            JdbcClient database = server.getBean(JdbcClient.class);
            server.getBean(Snapshot.class)
                    .read(() -> database.sql("select 1").query(Integer.class).single());

            database.sql("create table written_after_a_read_only_transaction (id int)")
                    .update();
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_single_query_uses_one_connection_without_a_transaction(TestDatabase kind) {
        runOn(kind, server -> {
            DataSource dataSource = server.getBean(DataSource.class);
            JdbcClient database = server.getBean(JdbcClient.class);

            boolean autoCommit = server.getBean(Snapshot.class).readOnce(() -> {
                Connection connection = DataSourceUtils.getConnection(dataSource);
                assertThat(DataSourceUtils.isConnectionTransactional(connection, dataSource))
                        .isTrue(); // the watchdog and the query use the same connection
                database.sql("select 1").query(Integer.class).single();
                return autoCommit(connection);
            });

            assertThat(autoCommit).isTrue();
            assertThat(server.getBean(HikariDataSource.class)
                            .getHikariPoolMXBean()
                            .getActiveConnections())
                    .isZero();
        });
    }

    private static boolean autoCommit(Connection connection) {
        try {
            return connection.getAutoCommit();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void the_connection_is_aborted_if_a_single_query_takes_too_long() {
        runOn(
                TestDatabase.POSTGRESQL,
                server -> assertThatThrownBy(() -> server.getBean(Snapshot.class)
                                .readOnce(() -> server.getBean(JdbcClient.class)
                                        .sql("select 1 from pg_sleep(20)")
                                        .query(Integer.class)
                                        .single()))
                        .satisfies(failure -> assertThat(new DatabaseProblemTranslator().translate((Exception) failure))
                                .isNotNull()),
                "coworking.database.statement-timeout=1s",
                "coworking.database.request-timeout=2s",
                // The database and the socket would otherwise end the query before the watchdog.
                "spring.datasource.hikari.data-source-properties.options=-c statement_timeout=0",
                "spring.datasource.hikari.data-source-properties.socketTimeout=0");
    }

    @Test
    void the_connection_is_aborted_if_all_statements_together_take_too_long() {
        runOn(
                TestDatabase.POSTGRESQL,
                server -> {
                    JdbcClient database = server.getBean(JdbcClient.class);
                    long start = System.nanoTime();

                    assertThatThrownBy(() -> server.getBean(Snapshot.class).read(() -> {
                                for (int i = 0; i < 10; i++) {
                                    database.sql("select 1 from pg_sleep(0.8)")
                                            .query(Integer.class)
                                            .single();
                                }
                                return 0;
                            }))
                            .satisfies(failure -> assertThat(
                                            new DatabaseProblemTranslator().translate((Exception) failure))
                                    .isNotNull());

                    assertThat(System.nanoTime() - start).isBetween(1_900_000_000L, 3_500_000_000L);
                    assertThat(database.sql("select 1").query(Integer.class).single())
                            .isOne();
                },
                "coworking.database.statement-timeout=1s",
                "coworking.database.request-timeout=2s");
    }

    @Test
    void database_time_does_not_include_the_time_of_a_snapshot() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            runOn(
                    TestDatabase.H2,
                    server -> server.getBean(Snapshot.class)
                            .read(() -> server.getBean(JdbcClient.class)
                                    .sql("select 1")
                                    .query(Integer.class)
                                    .single()));
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
        assertThat(DatabaseTime.of(request)).isZero();
    }

    private static void runOn(TestDatabase kind, Consumer<AssertableApplicationContext> test, String... properties) {
        try (HikariDataSource blank = kind.createBlank()) {
            new ApplicationContextRunner()
                    .withInitializer(new ConfigDataApplicationContextInitializer())
                    .withConfiguration(AutoConfigurations.of(
                            DataSourceAutoConfiguration.class,
                            DataSourceTransactionManagerAutoConfiguration.class,
                            JdbcClientAutoConfiguration.class,
                            JdbcTemplateAutoConfiguration.class))
                    .withUserConfiguration(
                            Settings.class, ConnectionDefaults.class, ConnectionWatchdog.class, Snapshot.class)
                    .withPropertyValues(properties)
                    .withPropertyValues(
                            "spring.datasource.url=" + blank.getJdbcUrl(),
                            "spring.datasource.username=" + blank.getUsername())
                    .run(test::accept);
        }
    }

    private static HikariDataSource secondPool(HikariDataSource pool) {
        HikariDataSource second = new HikariDataSource();
        second.setJdbcUrl(pool.getJdbcUrl());
        second.setUsername(pool.getUsername());
        return second;
    }

    private static int count(JdbcClient database) {
        return database.sql("select count(*) from note").query(Integer.class).single();
    }
}
