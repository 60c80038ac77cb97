package org.coworkingapi.server.benchmark;

import static org.coworkingapi.server.benchmark.Comparison.Contestant.SERVER;

import com.nimbusds.jose.JWSAlgorithm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.coworkingapi.server.benchmark.Comparison.Work;

/** Starts the packaged server. */
final class Launcher {

    static final String HEAP = "512m";
    static final String PLAIN_START = "java -jar";

    private static final String JAR = "server/app/target/coworking-api-server-app-1.0.0-SNAPSHOT.jar";

    private final Issuer issuer;

    Launcher(Issuer issuer) {
        this.issuer = issuer;
    }

    /** Starts the server with the contestants and without limits that a benchmark would exceed. */
    ServerProcess start(String name, String databaseUrl, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                java(),
                "-Xms" + HEAP,
                "-Xmx" + HEAP,
                "-Dloader.path=benchmarks/target/classes",
                "-cp",
                JAR,
                "org.springframework.boot.loader.launch.PropertiesLauncher",
                "--spring.main.sources=" + BenchmarkConfiguration.class.getName(),
                "--spring.datasource.url=" + databaseUrl,
                "--coworking.rate-limit.requests=1000000000",
                "--coworking.database.statement-timeout=1m",
                "--coworking.database.request-timeout=2m",
                "--server.tomcat.max-keep-alive-requests=-1",
                "--logging.level.root=warn"));
        command.addAll(arguments());
        command.addAll(List.of(options));
        return ServerProcess.start(name, command, HttpConnection.request(BenchmarkConfiguration.OPEN + "/allocated"));
    }

    /**
     * Starts the server several times with each command, in turn, and measures the time to the first response.
     *
     * @param commands further commands, such as {@code AppCDS=java -XX:SharedArchiveFile=app.jsa -jar app.jar}
     */
    Map<String, List<Double>> measureStarts(List<String> commands, int starts) throws IOException {
        Map<String, List<String>> byLabel = new LinkedHashMap<>();
        byLabel.put(PLAIN_START, List.of(java(), "-jar", JAR));
        for (String command : commands) {
            String[] parts = command.split("=", 2);
            byLabel.put(parts[0], List.of(parts[1].trim().split(" +")));
        }
        byte[] request = SERVER.request(Work.full(TeamData.MEMBERS), issuer.token(JWSAlgorithm.RS256));
        Map<String, List<Double>> seconds = new LinkedHashMap<>();
        for (int i = 0; i < starts; i++) {
            for (Map.Entry<String, List<String>> entry : byLabel.entrySet()) {
                List<String> command = new ArrayList<>(entry.getValue());
                command.addAll(arguments());
                command.addAll(List.of("--spring.datasource.url=jdbc:h2:mem:start", "--coworking.fixture=true"));
                try (ServerProcess server = ServerProcess.start("start", command, request)) {
                    seconds.computeIfAbsent(entry.getKey(), label -> new ArrayList<>())
                            .add(server.startTime().toMillis() / 1e3);
                }
            }
        }
        return seconds;
    }

    private List<String> arguments() {
        List<String> arguments = new ArrayList<>(issuer.arguments());
        arguments.add("--server.port={port}");
        arguments.add("--management.server.port=-1");
        return arguments;
    }

    /** Returns the command of the JDK that runs the benchmark. */
    static String java() {
        return System.getProperty("java.home") + "/bin/java";
    }
}
