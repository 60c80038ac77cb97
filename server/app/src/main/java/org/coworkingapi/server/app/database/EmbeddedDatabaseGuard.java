package org.coworkingapi.server.app.database;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.jdbc.EmbeddedDatabaseConnection;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Prevents a start with the embedded database that Spring Boot configures by default, except in demo mode. */
@Component
final class EmbeddedDatabaseGuard implements BeanPostProcessor {

    private final Environment environment;

    EmbeddedDatabaseGuard(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        // Without an issuer, MissingBearerPropertyFailureAnalyzer gives a more helpful message.
        String issuer = environment.getProperty("coworking.bearer.issuer");
        boolean isDemo = environment.matchesProfiles("demo");
        if (issuer != null && !isDemo && bean instanceof HikariDataSource pool && isChosenByDefault(pool)) {
            throw new MissingDatabaseException(issuer);
        }
        return bean;
    }

    private boolean isChosenByDefault(HikariDataSource pool) {
        return !StringUtils.hasText(environment.getProperty("spring.datasource.url"))
                && EmbeddedDatabaseConnection.isEmbedded(pool.getDriverClassName(), pool.getJdbcUrl());
    }
}
