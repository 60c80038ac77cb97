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

/** The databases that the server runs on, both real: every database test runs on each. */
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
            // Not "C", as few databases are: what must sort by code point has to say so.
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

    /** A database of its own that the caller closes, without tables. */
    public HikariDataSource blank() {
        return create("test" + COUNT.incrementAndGet());
    }

    /** A database of its own that the caller closes, migrated as the server does it. */
    public HikariDataSource migrated() {
        HikariDataSource dataSource = blank();
        String vendor = "classpath:db/migration/" + (this == H2 ? "h2" : "postgresql");
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration/common", vendor)
                .load()
                .migrate();
        return dataSource;
    }

    /** The fixture, shared by all tests: read it only. */
    public DataSource withFixture() {
        return WITH_FIXTURE.computeIfAbsent(this, database -> TestFixture.loadedInto(database.migrated()));
    }

    private static HikariDataSource pool(String url, String user) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setMaximumPoolSize(2);
        return pool;
    }

    /** One PostgreSQL for the JVM, which ends with it. */
    private static final class Postgres {

        private static EmbeddedPostgres server;
        private static Exception failure;

        static synchronized EmbeddedPostgres running() {
            if (server == null && failure == null) {
                try {
                    server = EmbeddedPostgres.builder()
                            .setServerConfig("autovacuum", "off") // it would change plans at moments of its own
                            .setServerConfig(
                                    "synchronous_commit", "on") // or VACUUM cannot yet tell what everyone may see
                            .start();
                } catch (IOException | RuntimeException e) {
                    failure = e;
                }
            }
            if (server == null) {
                if ("true".equals(System.getenv("CI"))) {
                    throw new IllegalStateException("PostgreSQL does not start, and on CI it must", failure);
                }
                abort("PostgreSQL does not start on this machine, so its tests are skipped: " + failure);
            }
            return server;
        }
    }
}
