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
 * Gives each PostgreSQL connection the time limits that the driver and the server lack by default.
 *
 * <p>A property that the operator sets wins, in {@code spring.datasource.hikari.data-source-properties} or in the URL: the driver prefers the
 * URL to the properties.
 */
@Component
final class PostgresqlDefaults implements BeanPostProcessor {

    private final ObjectProvider<DatabaseProperties> limits;
    private final Environment environment;

    PostgresqlDefaults(ObjectProvider<DatabaseProperties> limits, Environment environment) {
        this.limits = limits;
        this.environment = environment;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool && isPostgresql(pool)) {
            Properties properties = pool.getDataSourceProperties();
            connectionProperties(limits.getObject()).forEach(properties::putIfAbsent);
        }
        return bean;
    }

    static boolean isPostgresql(HikariDataSource pool) {
        return DatabaseDriver.fromJdbcUrl(pool.getJdbcUrl()) == DatabaseDriver.POSTGRESQL;
    }

    private Map<String, String> connectionProperties(DatabaseProperties limits) {
        int connect = DatabaseProperties.seconds(limits.connectTimeout());
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("ApplicationName", environment.getProperty("spring.application.name", "coworking-api"));
        properties.put("connectTimeout", Integer.toString(connect));
        // Connecting, encryption and authentication together; the attempt ends later than the request that waits for it.
        properties.put("loginTimeout", Integer.toString(connect + 1));
        properties.put("socketTimeout", Integer.toString(DatabaseProperties.seconds(limits.networkTimeout())));
        properties.put("cancelSignalTimeout", Integer.toString(connect));
        properties.put("tcpKeepAlive", "true");
        // The detail of an error quotes the values of a row, which may be personal data and would end up in the log.
        properties.put("logServerErrorDetail", "false");
        properties.put("options", sessionOptions(limits));
        return properties;
    }

    /** PostgreSQL enforces these itself: a query ends, and its locks are released, even if this process has disappeared. */
    private static String sessionOptions(DatabaseProperties limits) {
        return "-c statement_timeout=" + limits.transactionTimeout().toMillis()
                + " -c idle_in_transaction_session_timeout=" + 2 * limits.networkTimeout().toMillis()
                + " -c tcp_keepalives_idle=30 -c tcp_keepalives_interval=10";
    }
}
