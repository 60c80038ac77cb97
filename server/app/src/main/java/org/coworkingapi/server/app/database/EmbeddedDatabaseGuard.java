package org.coworkingapi.server.app.database;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.jdbc.EmbeddedDatabaseConnection;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Refuses the embedded database, which Spring Boot chooses without being told to, unless the server runs as a demo. */
@Component
final class EmbeddedDatabaseGuard implements BeanPostProcessor {

    private final Environment environment;

    EmbeddedDatabaseGuard(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        // Without an issuer the server does not start either, and its message explains more.
        String issuer = environment.getProperty("coworking.bearer.issuer");
        boolean isDemo = environment.matchesProfiles("demo");
        if (issuer != null && !isDemo && bean instanceof HikariDataSource pool && isChosenByDefault(pool)) {
            throw new DatabaseMissingException(issuer);
        }
        return bean;
    }

    private boolean isChosenByDefault(HikariDataSource pool) {
        return !StringUtils.hasText(environment.getProperty("spring.datasource.url"))
                && EmbeddedDatabaseConnection.isEmbedded(pool.getDriverClassName(), pool.getJdbcUrl());
    }
}
