package org.coworkingapi.server.app.failure;

import java.util.List;
import org.coworkingapi.server.app.CoworkingServer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The server on PostgreSQL with the fixture, in demo mode to get tokens. */
final class RunningServer implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private RunningServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static RunningServer start(int databasePort, String database) {
        String[] arguments = arguments(0, databasePort, database).toArray(String[]::new);
        return new RunningServer(SpringApplication.run(CoworkingServer.class, arguments));
    }

    /** Returns the command line arguments of the server. */
    static List<String> arguments(int port, int databasePort, String database) {
        return List.of(
                "--server.port=" + port,
                "--spring.profiles.active=demo",
                "--spring.datasource.url=jdbc:postgresql://localhost:" + databasePort + '/' + database,
                "--spring.datasource.username=coworking",
                "--coworking.fixture=true",
                "--coworking.rate-limit.requests=100000000",
                "--logging.level.org.coworkingapi.server.app.demo=error");
    }

    String url() {
        return "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
