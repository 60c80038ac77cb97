package org.coworkingapi.server.app.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Properties;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** Connections to the database of a pool, with its time limits, that do not compete with requests for the pool. */
public final class UnpooledConnections {

    private UnpooledConnections() {}

    /** Returns a data source that opens a connection each time it is asked for one. */
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
