package org.coworkingapi.server.app.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Sets time limits for each connection, because drivers and databases set few limits by default.
 *
 * <p>Properties in {@code spring.datasource.hikari.data-source-properties} and in the URL take precedence.
 */
@Component
final class ConnectionDefaults implements BeanPostProcessor {

    private final ObjectProvider<DatabaseProperties> limits;
    private final Environment environment;

    ConnectionDefaults(ObjectProvider<DatabaseProperties> limits, Environment environment) {
        this.limits = limits;
        this.environment = environment;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool) {
            if (isPostgresql(pool)) {
                Properties properties = pool.getDataSourceProperties();
                postgresqlProperties(limits.getObject()).forEach(properties::putIfAbsent);
            } else if (driver(pool) == DatabaseDriver.H2 && pool.getConnectionInitSql() == null) {
                pool.setConnectionInitSql("set query_timeout "
                        + limits.getObject().statementTimeout().toMillis());
            }
        }
        return bean;
    }

    static boolean isPostgresql(HikariDataSource pool) {
        return driver(pool) == DatabaseDriver.POSTGRESQL;
    }

    private static DatabaseDriver driver(HikariDataSource pool) {
        return DatabaseDriver.fromJdbcUrl(pool.getJdbcUrl());
    }

    private Map<String, String> postgresqlProperties(DatabaseProperties limits) {
        long connectSeconds = limits.connectTimeout().toSeconds();
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("ApplicationName", environment.getProperty("spring.application.name", "coworking-api"));
        properties.put("connectTimeout", Long.toString(connectSeconds));
        // Limits the time for connecting, encryption and authentication together.
        properties.put("loginTimeout", Long.toString(connectSeconds + 1));
        properties.put("socketTimeout", Long.toString(limits.requestTimeout().toSeconds()));
        properties.put("tcpKeepAlive", "true");
        // Error details quote column values, which may be personal data and would appear in the log.
        properties.put("logServerErrorDetail", "false");
        // PostgreSQL enforces these limits, so that statements end and locks are released even if this process crashes.
        properties.put(
                "options",
                "-c statement_timeout=" + limits.statementTimeout().toMillis()
                        + " -c idle_in_transaction_session_timeout="
                        + 2 * limits.requestTimeout().toMillis()
                        + " -c tcp_keepalives_idle=30 -c tcp_keepalives_interval=10");
        return properties;
    }
}
