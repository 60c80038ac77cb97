package org.coworkingapi.server.app.failure;

import static org.junit.jupiter.api.Assumptions.abort;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A PostgreSQL server that can be killed, paused and restarted on the same port and data. */
final class PostgresProcess {

    /** Number of connections for users other than superusers. */
    static final int CONNECTIONS = 40;

    private static final int RESERVED_CONNECTIONS = 3; // the default

    private final EmbeddedPostgres embedded;
    private final Path data;
    private final List<String> command;

    private PostgresProcess(EmbeddedPostgres embedded, Path data) {
        this.embedded = embedded;
        this.data = data;
        this.command = command(postmaster());
    }

    /** Starts a server with a database and a role {@code coworking}, which is not a superuser. */
    static PostgresProcess start() {
        try {
            Path data = Files.createTempDirectory("postgres");
            PostgresProcess process = new PostgresProcess(
                    EmbeddedPostgres.builder()
                            .setDataDirectory(data)
                            // The default of PostgreSQL. The default of the library loses commits when the process
                            // ends.
                            .setServerConfig("synchronous_commit", "on")
                            .setServerConfig("max_connections", Integer.toString(CONNECTIONS + RESERVED_CONNECTIONS))
                            .start(),
                    data);
            process.administrator().sql("create role coworking login").update();
            process.createDatabase("coworking");
            return process;
        } catch (IOException | RuntimeException e) {
            if ("true".equals(System.getenv("CI"))) {
                throw new IllegalStateException("PostgreSQL does not start, but CI requires it", e);
            }
            return abort("PostgreSQL does not start on this machine, so its tests are skipped: " + e);
        }
    }

    void createDatabase(String name) {
        administrator().sql("create database " + name + " owner coworking").update();
    }

    int port() {
        return embedded.getPort();
    }

    /** Returns a client for a superuser, whose connections are reserved. */
    JdbcClient administrator() {
        return JdbcClient.create(embedded.getPostgresDatabase());
    }

    DataSource database(String role) {
        return database(role, "coworking");
    }

    DataSource database(String role, String name) {
        return embedded.getDatabase(role, name);
    }

    /** Kills all processes at once, like a power failure. */
    void kill() {
        List<ProcessHandle> processes = processes();
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(
                process -> process.onExit().orTimeout(10, TimeUnit.SECONDS).join());
    }

    /** Shuts the server down in fast mode (SIGINT), which terminates all sessions. */
    void shutDown() {
        ProcessHandle postmaster = postmaster();
        signal("INT", List.of(postmaster));
        postmaster.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }

    /** Suspends all processes. Connections remain open without responses. */
    void pause() {
        signal("STOP", processes());
    }

    void resume() {
        signal("CONT", processes());
    }

    /** Restarts the server and waits until it accepts connections. */
    void restart() {
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(data.resolve("restart.log").toFile())
                    .start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        Wait.until("PostgreSQL is up again", Duration.ofSeconds(30), this::acceptsConnections);
    }

    private boolean acceptsConnections() {
        try {
            return administrator().sql("select 1").query(Integer.class).single() == 1;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private ProcessHandle postmaster() {
        try (Stream<String> lines = Files.lines(data.resolve("postmaster.pid"))) {
            return ProcessHandle.of(Long.parseLong(lines.findFirst().orElseThrow()))
                    .orElseThrow();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<ProcessHandle> processes() {
        ProcessHandle postmaster = postmaster();
        return Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
    }

    private static List<String> command(ProcessHandle postmaster) {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U")); // PostgreSQL refuses to run as root
        }
        command.add(postmaster.info().command().orElseThrow());
        command.addAll(List.of(postmaster.info().arguments().orElseThrow()));
        return command;
    }

    private static void signal(String name, List<ProcessHandle> processes) {
        List<String> command = new ArrayList<>(List.of("kill", "-" + name));
        processes.forEach(process -> command.add(Long.toString(process.pid())));
        try {
            new ProcessBuilder(command)
                    .start()
                    .onExit()
                    .orTimeout(10, TimeUnit.SECONDS)
                    .join();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
