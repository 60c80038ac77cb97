package org.coworkingapi.server.app.operations;

import java.sql.Connection;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the server needs to answer requests: its readiness depends on it, its liveness does not. */
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
}
