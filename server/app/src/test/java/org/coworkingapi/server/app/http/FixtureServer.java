package org.coworkingapi.server.app.http;

import com.nimbusds.jose.jwk.ECKey;
import com.zaxxer.hikari.HikariDataSource;
import org.coworkingapi.server.app.CoworkingServer;
import org.coworkingapi.server.app.TestDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A server in demo mode with a database of its own, which contains the fixture and may be changed. */
record FixtureServer(HikariDataSource dataSource, ConfigurableApplicationContext context) {

    static FixtureServer start(TestDatabase kind) {
        return start(kind, CoworkingServer.class);
    }

    /** Starts the server with the beans of another configuration. */
    static FixtureServer start(TestDatabase kind, Class<?> configuration) {
        HikariDataSource dataSource = kind.createBlank();
        return new FixtureServer(
                dataSource,
                new SpringApplicationBuilder(CoworkingServer.class, configuration)
                        .profiles("demo")
                        .run(
                                "--server.port=0",
                                "--coworking.fixture=true",
                                "--coworking.rate-limit.requests=1000000",
                                "--spring.datasource.url=" + dataSource.getJdbcUrl(),
                                "--spring.datasource.username=" + dataSource.getUsername()));
    }

    Api api() {
        return new Api(context.getEnvironment(), context.getBean(ECKey.class));
    }

    void stop() {
        context.close();
        dataSource.close();
    }
}
