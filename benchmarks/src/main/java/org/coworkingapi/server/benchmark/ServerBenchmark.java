package org.coworkingapi.server.benchmark;

import static org.coworkingapi.server.benchmark.Comparison.Contestant.CEILING;
import static org.coworkingapi.server.benchmark.Comparison.Contestant.HAND_WRITTEN;
import static org.coworkingapi.server.benchmark.Comparison.Contestant.OPEN;
import static org.coworkingapi.server.benchmark.Comparison.Contestant.SERVER;
import static org.coworkingapi.server.benchmark.Comparison.TokenUse.ES256_FRESH;
import static org.coworkingapi.server.benchmark.Comparison.TokenUse.ES256_REPEATED;
import static org.coworkingapi.server.benchmark.Comparison.TokenUse.RS256_FRESH;
import static org.coworkingapi.server.benchmark.Comparison.TokenUse.RS256_REPEATED;

import com.nimbusds.jose.JWSAlgorithm;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.coworkingapi.server.app.TestDatabase;
import org.coworkingapi.server.benchmark.Comparison.Contestant;
import org.coworkingapi.server.benchmark.Comparison.Work;

/** Measures the packaged server, and writes {@code docs/measured/server.md}. */
final class ServerBenchmark {

    static final String H2 = "H2";
    static final String POSTGRESQL = "PostgreSQL";
    static final String DISTANT = "PostgreSQL, 1 ms away";
    static final List<Integer> TEAM_SIZES = List.of(10, 100, 1_000, 10_000);

    private static final Duration DELAY = Duration.ofMillis(1);
    private static final int COUNTED_REQUESTS = 100;

    private final int rounds;
    private final long roundNanos;
    private final Issuer issuer;
    private final Launcher launcher;

    private ServerBenchmark(int rounds, Issuer issuer) {
        this.rounds = rounds;
        this.issuer = issuer;
        launcher = new Launcher(issuer);
        roundNanos = Duration.ofMillis(isTrial() ? 400 : 1_000).toNanos();
    }

    /** Runs the benchmark; the arguments are the number of rounds and further commands that start the server. */
    public static void main(String[] args) throws Exception {
        try (Issuer issuer = new Issuer()) {
            new ServerBenchmark(Integer.parseInt(args[0]), issuer)
                    .run(Arrays.asList(args).subList(1, args.length));
        }
    }

    private boolean isTrial() {
        return rounds < 3;
    }

    private void run(List<String> startCommands) throws Exception {
        List<Case> cases = new ArrayList<>();
        ServerProcess h2 = launcher.start("h2", "jdbc:h2:mem:benchmark;DB_CLOSE_DELAY=-1", "--coworking.fixture=true");
        verifyHandWritten(h2);
        Stream.concat(comparisons(H2), teamGrowth(H2))
                .forEach(comparison -> comparison.cases(h2, issuer, roundNanos).forEach(cases::add));

        HikariDataSource database = TestDatabase.POSTGRESQL.createBlank();
        ServerProcess postgresql = launcher.start("postgresql", database.getJdbcUrl(), "--coworking.fixture=true");
        comparisons(POSTGRESQL)
                .forEach(comparison ->
                        comparison.cases(postgresql, issuer, roundNanos).forEach(cases::add));

        URI url = URI.create(database.getJdbcUrl().substring("jdbc:".length()));
        DelayedNetwork network = new DelayedNetwork(url.getPort(), DELAY);
        ServerProcess distant = launcher.start(
                "distant",
                database.getJdbcUrl().replace(":" + url.getPort(), ":" + network.port()),
                "--coworking.fixture=true");
        byte[] scalars = SERVER.request(Work.scalars(TeamData.MEMBERS), issuer.token(JWSAlgorithm.RS256));
        for (int connections : List.of(1, 16)) {
            cases.add(new Case(
                    distantName(connections), distant, connections, () -> Comparison.repeat(scalars, roundNanos)));
        }

        List<Community> communities = new ArrayList<>();
        for (int size : isTrial() ? List.of(1_000, 10_000) : List.of(1_000, 10_000, 100_000, 1_000_000)) {
            Community community = Community.create(size, rounds, launcher);
            communities.add(community);
            cases.add(community.toCase(issuer));
        }
        List<Case> mocks = MockServers.cases(h2, issuer, roundNanos);
        cases.addAll(mocks);

        Results results = Results.measure(distinct(cases), isTrial() ? 1 : 3, rounds);
        Report report = new Report(results, rounds, isTrial());
        report.comparisons(
                Stream.concat(comparisons(H2), comparisons(POSTGRESQL)).toList());
        report.distant(roundTrips(distant, network, scalars));
        report.teamGrowth();
        report.communities(communities);
        report.mocks(mocks.stream().map(Case::name).toList());
        report.starts(launcher.measureStarts(startCommands, Math.max(rounds, 3)));
        Files.writeString(Path.of("docs/measured/server.md"), report.markdown(), StandardCharsets.UTF_8);
        System.out.println(report.markdown());
    }

    static String distantName(int connections) {
        return DISTANT + " | " + connections;
    }

    static Stream<Comparison> comparisons(String database) {
        Work scalars = Work.scalars(TeamData.MEMBERS);
        Work full = Work.full(TeamData.MEMBERS);
        Stream<Comparison> common = Stream.of(
                new Comparison(database, scalars, RS256_REPEATED, List.of(SERVER, HAND_WRITTEN, CEILING, OPEN)),
                new Comparison(database, scalars, RS256_FRESH, List.of(SERVER, HAND_WRITTEN, CEILING)),
                new Comparison(database, full, RS256_REPEATED, List.of(SERVER, HAND_WRITTEN, CEILING)),
                new Comparison(database, Work.names(1_000), RS256_REPEATED, List.of(SERVER, HAND_WRITTEN, CEILING)));
        return database.equals(H2) ? Stream.concat(common, onlyOnH2(scalars, full)) : common;
    }

    private static Stream<Comparison> onlyOnH2(Work scalars, Work full) {
        return Stream.of(
                new Comparison(H2, full, RS256_FRESH, List.of(SERVER, HAND_WRITTEN, CEILING)),
                new Comparison(H2, scalars, ES256_REPEATED, List.of(SERVER, CEILING, OPEN)),
                new Comparison(H2, scalars, ES256_FRESH, List.of(SERVER, CEILING)),
                new Comparison(H2, Work.scalars(1_000), RS256_REPEATED, List.of(SERVER, HAND_WRITTEN, CEILING)),
                new Comparison(H2, Work.scalars(10_000), RS256_REPEATED, List.of(SERVER, HAND_WRITTEN, CEILING)),
                new Comparison(H2, Work.RELATED, RS256_REPEATED, List.of(SERVER, CEILING)));
    }

    private static Stream<Comparison> teamGrowth(String database) {
        return TEAM_SIZES.stream()
                .flatMap(size -> Stream.of(Work.scalars(size), Work.names(size), Work.full(size)))
                .map(work -> new Comparison(database, work, RS256_REPEATED, List.of(SERVER)));
    }

    /** Removes the cases that a comparison and the growth of teams have in common. */
    private static List<Case> distinct(List<Case> cases) {
        List<Case> distinct = new ArrayList<>();
        for (Case added : cases) {
            if (distinct.stream().noneMatch(existing -> existing.name().equals(added.name()))) {
                distinct.add(added);
            }
        }
        return distinct;
    }

    /** Checks that all contestants send the same bytes. */
    private void verifyHandWritten(ServerProcess server) throws IOException {
        String token = issuer.token(JWSAlgorithm.RS256);
        try (HttpConnection connection = new HttpConnection(server.port())) {
            for (Comparison comparison : comparisons(H2).toList()) {
                byte[] expected = connection.send(SERVER.request(comparison.work(), token));
                for (Contestant contestant : comparison.contestants()) {
                    byte[] actual = connection.send(contestant.request(comparison.work(), token));
                    if (!Arrays.equals(expected, actual)) {
                        throw new IllegalStateException(comparison.name(contestant) + " sends\n"
                                + new String(actual, StandardCharsets.UTF_8) + "\ninstead of\n"
                                + new String(expected, StandardCharsets.UTF_8));
                    }
                }
            }
        }
    }

    private static double roundTrips(ServerProcess server, DelayedNetwork network, byte[] request) throws IOException {
        try (HttpConnection connection = new HttpConnection(server.port())) {
            long before = network.roundTrips();
            for (int i = 0; i < COUNTED_REQUESTS; i++) {
                connection.send(request);
            }
            return (double) (network.roundTrips() - before) / COUNTED_REQUESTS;
        }
    }
}
