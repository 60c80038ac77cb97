package org.coworkingapi.server.app.failure;

/**
 * A server, its PostgreSQL and the network between them. All failure tests share them, so each test repairs its
 * failures.
 */
final class FailureEnvironment {

    private static FailureEnvironment running;

    private final PostgresProcess postgres = PostgresProcess.start();
    private final FaultyNetwork network = new FaultyNetwork(postgres.port());
    private final RunningServer server = RunningServer.start(network.port(), "coworking");

    private FailureEnvironment() {}

    static synchronized FailureEnvironment running() {
        if (running == null) {
            running = new FailureEnvironment();
        }
        return running;
    }

    PostgresProcess postgres() {
        return postgres;
    }

    FaultyNetwork network() {
        return network;
    }

    RunningServer server() {
        return server;
    }
}
