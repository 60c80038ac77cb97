package org.coworkingapi.server.app.operations;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import javax.sql.DataSource;
import org.coworkingapi.server.app.database.UnpooledDataSources;
import org.coworkingapi.server.stub.bearer.TokenKeys;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Health indicators of the database and of the token keys. Readiness depends on both, liveness on neither. */
@Configuration(proxyBeanMethods = false)
class HealthConfiguration {

    private static final int VALIDATION_TIMEOUT_SECONDS = 1;

    /**
     * Checks the database over a separate connection. A locked table or a burst of requests can exhaust the pool, but
     * must not take instances out of rotation.
     */
    @Bean
    BackgroundHealthIndicator databaseHealthIndicator(HikariDataSource pool) {
        DataSource database = UnpooledDataSources.like(pool);
        return new BackgroundHealthIndicator("database-health", () -> {
            try (Connection connection = database.getConnection()) {
                return connection.isValid(VALIDATION_TIMEOUT_SECONDS);
            }
        });
    }

    /** Checks the keys, which remain usable for a limited time while the issuer is unavailable. */
    @Bean
    HealthIndicator tokenKeysHealthIndicator(ObjectProvider<TokenKeys> keys) {
        return () -> (keys.stream().allMatch(TokenKeys::areUsable) ? Health.up() : Health.down()).build();
    }
}
