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
 * Gives each connection the time limits that drivers and databases lack by default.
 *
 * <p>A property that the operator sets wins, in {@code spring.datasource.hikari.data-source-properties} or in the URL:
 * the driver of PostgreSQL prefers the URL to the properties.
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
                postgresql(limits.getObject()).forEach(properties::putIfAbsent);
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

    private Map<String, String> postgresql(DatabaseProperties limits) {
        long connectSeconds = limits.connectTimeout().toSeconds();
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("ApplicationName", environment.getProperty("spring.application.name", "coworking-api"));
        properties.put("connectTimeout", Long.toString(connectSeconds));
        // Connecting, encryption and authentication together.
        properties.put("loginTimeout", Long.toString(connectSeconds + 1));
        properties.put("socketTimeout", Long.toString(limits.requestTimeout().toSeconds()));
        properties.put("tcpKeepAlive", "true");
        // The detail of an error quotes the values of a row, which may be personal data and would end up in the log.
        properties.put("logServerErrorDetail", "false");
        // PostgreSQL enforces these itself: statements end and locks are released even after this process has
        // disappeared.
        properties.put(
                "options",
                "-c statement_timeout=" + limits.statementTimeout().toMillis()
                        + " -c idle_in_transaction_session_timeout="
                        + 2 * limits.requestTimeout().toMillis()
                        + " -c tcp_keepalives_idle=30 -c tcp_keepalives_interval=10");
        return properties;
    }
}
