package org.coworkingapi.server.app.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Objects;
import java.util.Properties;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.stereotype.Component;

/**
 * Configures Flyway to use separate PostgreSQL connections, because a migration can exceed the time limits of requests.
 */
@Component
final class MigrationConnections implements FlywayConfigurationCustomizer {

    private final DatabaseProperties limits;

    MigrationConnections(DatabaseProperties limits) {
        this.limits = limits;
    }

    @Override
    public void customize(FluentConfiguration flyway) {
        if (flyway.getDataSource() instanceof HikariDataSource pool && ConnectionDefaults.isPostgresql(pool)) {
            SimpleDriverDataSource connections = UnpooledDataSources.like(pool);
            Properties properties = Objects.requireNonNull(connections.getConnectionProperties());
            properties.put(
                    "socketTimeout", Long.toString(limits.migrationTimeout().toSeconds()));
            // The last value of an option takes precedence.
            properties.put(
                    "options",
                    properties.getProperty("options", "")
                            + " -c statement_timeout=0 -c idle_in_transaction_session_timeout=0");
            flyway.dataSource(connections);
        }
    }
}
