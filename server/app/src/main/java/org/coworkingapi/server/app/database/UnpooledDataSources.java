package org.coworkingapi.server.app.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Properties;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** Creates data sources without a connection pool, for tasks that must not compete with requests for connections. */
public final class UnpooledDataSources {

    private UnpooledDataSources() {}

    /** Returns a data source that has the settings of the pool and opens a new connection for each call. */
    public static SimpleDriverDataSource like(HikariDataSource pool) {
        Properties properties = new Properties();
        properties.putAll(pool.getDataSourceProperties());
        SimpleDriverDataSource connections = DataSourceBuilder.derivedFrom(pool)
                .type(SimpleDriverDataSource.class)
                .build();
        connections.setConnectionProperties(properties);
        return connections;
    }
}
