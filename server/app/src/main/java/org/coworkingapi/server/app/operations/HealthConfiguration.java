package org.coworkingapi.server.app.operations;

import java.sql.Connection;
import javax.sql.DataSource;
import org.coworkingapi.server.stub.bearer.TokenKeys;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The health of the database and of the token keys. Readiness depends on both, liveness on neither. */
@Configuration(proxyBeanMethods = false)
class HealthConfiguration {

    private static final int SECONDS_FOR_AN_ANSWER = 1;

    /** Asks through the pool, because it is the pool that requests depend on. */
    @Bean
    RepeatedCheck databaseHealthIndicator(DataSource pool) {
        return new RepeatedCheck("database-health", () -> {
            try (Connection connection = pool.getConnection()) {
                return connection.isValid(SECONDS_FOR_AN_ANSWER);
            }
        });
    }

    /** Keys that were fetched before stay usable while the issuer is away, for a bounded time. */
    @Bean
    HealthIndicator tokenKeysHealthIndicator(ObjectProvider<TokenKeys> keys) {
        return () -> (keys.stream().allMatch(TokenKeys::usable) ? Health.up() : Health.down()).build();
    }
}
