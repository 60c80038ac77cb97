package org.coworkingapi.server.app.operations;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import javax.sql.DataSource;
import org.coworkingapi.server.app.database.UnpooledConnections;
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

    /**
     * Not over the pool: a locked table or a burst of requests may use all of it, which is no reason to take instances
     * out of rotation.
     */
    @Bean
    RepeatedCheck databaseHealthIndicator(HikariDataSource pool) {
        DataSource database = UnpooledConnections.like(pool);
        return new RepeatedCheck("database-health", () -> {
            try (Connection connection = database.getConnection()) {
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
