package org.coworkingapi.server.benchmark;

import static org.coworkingapi.server.benchmark.Comparison.Contestant.SERVER;

import com.nimbusds.jose.JWSAlgorithm;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.coworkingapi.server.benchmark.Comparison.Work;

/** Mock servers that send prepared responses. They neither verify tokens nor query a database. */
final class MockServers {

    private static final String PRISM = "@stoplight/prism-cli@5.14.2";
    private static final String STUBS =
            "server/app/target/stubs/META-INF/org.coworkingapi/coworking-api-server-app/1.0.0-SNAPSHOT";

    /** A request of the contracts, because WireMock serves the stubs that are generated from them. */
    private static final Work TILE = new Work(
            "four scalars of a contract",
            "/api/public/teams/55/profile?_shape=Name,ProfileSummary,ProfileIsPublic,TeamMembersCount");

    private static final String TILE_TOKEN = "bob-wilson";

    private MockServers() {}

    /** Returns the cases of the mock servers that can be started, and the same cases of the server. */
    static List<Case> cases(ServerProcess server, Issuer issuer, long roundNanos) {
        Work full = Work.full(TeamData.MEMBERS);
        String token = issuer.token(JWSAlgorithm.RS256);
        List<Case> cases = new ArrayList<>();
        cases.add(toCase("this server, H2", TILE, server, token, roundNanos));
        cases.add(toCase("this server, H2", full, server, token, roundNanos));
        String wireMock = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.contains("wiremock-standalone"))
                .findFirst()
                .orElseThrow();
        List<String> wireMockCommand = List.of(
                Launcher.java(),
                "-Xmx" + Launcher.HEAP,
                "-cp",
                wireMock,
                "wiremock.Run",
                "--port",
                "{port}",
                "--root-dir",
                STUBS,
                "--no-request-journal",
                "--disable-banner");
        addIfAvailable(cases, "WireMock", TILE, wireMockCommand, TILE_TOKEN, roundNanos);
        List<String> prismCommand = List.of(
                "npx", "-y", PRISM, "mock", "-h", "127.0.0.1", "-p", "{port}", "-v", "silent", "api/openapi.yaml");
        addIfAvailable(cases, "Prism", full, prismCommand, token, roundNanos);
        return cases;
    }

    private static void addIfAvailable(
            List<Case> cases, String name, Work work, List<String> command, String token, long roundNanos) {
        try {
            ServerProcess server = ServerProcess.start(name, command, SERVER.request(work, token));
            cases.add(toCase(name, work, server, token, roundNanos));
        } catch (IOException e) {
            System.out.println(name + " is not measured: " + e.getMessage());
        }
    }

    private static Case toCase(String name, Work work, ServerProcess server, String token, long roundNanos) {
        byte[] request = SERVER.request(work, token);
        return new Case(name + " | " + work.label(), server, 16, () -> Comparison.repeat(request, roundNanos));
    }
}
