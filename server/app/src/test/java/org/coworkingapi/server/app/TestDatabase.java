package org.coworkingapi.server.app;

import static org.junit.jupiter.api.Assumptions.abort;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.coworkingapi.server.app.fixture.TestFixture;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The supported databases. Tests of queries run on each of them. */
public enum TestDatabase {
    H2 {
        @Override
        HikariDataSource create(String name) {
            return pool("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1", "sa");
        }
    },
    POSTGRESQL {
        @Override
        HikariDataSource create(String name) {
            EmbeddedPostgres server = Postgres.running();
            // Most databases have a collation other than "C", so queries must specify it to sort by code point.
            JdbcClient.create(server.getPostgresDatabase())
                    .sql("create database " + name
                            + " template template0 locale_provider icu icu_locale 'en' locale 'C'")
                    .update();
            return pool(server.getJdbcUrl("postgres", name), "postgres");
        }
    };

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Map<TestDatabase, DataSource> WITH_FIXTURE = new ConcurrentHashMap<>();

    abstract HikariDataSource create(String name);

    /** Returns a new database without tables. The caller must close it. */
    public HikariDataSource createBlank() {
        return create("test" + COUNT.incrementAndGet());
    }

    /** Returns a new database after the migrations of the server. The caller must close it. */
    public HikariDataSource createMigrated() {
        HikariDataSource dataSource = createBlank();
        String vendor = "classpath:db/migration/" + (this == H2 ? "h2" : "postgresql");
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration/common", vendor)
                .load()
                .migrate();
        return dataSource;
    }

    /** Returns a database with the fixture. All tests share it, so they must not change it. */
    public DataSource withFixture() {
        return WITH_FIXTURE.computeIfAbsent(this, database -> TestFixture.loadedInto(database.createMigrated()));
    }

    private static HikariDataSource pool(String url, String user) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setMaximumPoolSize(2);
        return pool;
    }

    /** The PostgreSQL server that all tests of the JVM share. */
    private static final class Postgres {

        private static EmbeddedPostgres server;
        private static Exception failure;

        static synchronized EmbeddedPostgres running() {
            if (server == null && failure == null) {
                try {
                    server = EmbeddedPostgres.builder()
                            .setServerConfig("autovacuum", "off") // Autovacuum would change query plans during a test.
                            // Otherwise, VACUUM cannot mark recent rows as visible to all transactions.
                            .setServerConfig("synchronous_commit", "on")
                            .start();
                } catch (IOException | RuntimeException e) {
                    failure = e;
                }
            }
            if (server == null) {
                if ("true".equals(System.getenv("CI"))) {
                    throw new IllegalStateException("PostgreSQL does not start, but CI requires it", failure);
                }
                abort("PostgreSQL does not start on this machine, so its tests are skipped: " + failure);
            }
            return server;
        }
    }
}
