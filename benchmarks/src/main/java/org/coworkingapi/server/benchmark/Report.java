package org.coworkingapi.server.benchmark;

import static org.coworkingapi.server.benchmark.Comparison.Contestant.CEILING;
import static org.coworkingapi.server.benchmark.Comparison.Contestant.OPEN;
import static org.coworkingapi.server.benchmark.Comparison.Contestant.SERVER;
import static org.coworkingapi.server.benchmark.Comparison.TokenUse.ES256_REPEATED;
import static org.coworkingapi.server.benchmark.Comparison.TokenUse.RS256_FRESH;
import static org.coworkingapi.server.benchmark.Comparison.TokenUse.RS256_REPEATED;
import static org.coworkingapi.server.benchmark.ServerBenchmark.H2;
import static org.coworkingapi.server.benchmark.ServerBenchmark.POSTGRESQL;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.coworkingapi.server.benchmark.Comparison.TokenUse;
import org.coworkingapi.server.benchmark.Comparison.Work;

/** The report in Markdown. Its first table compares the results with the targets. */
final class Report {

    private static final String NOT_MEASURED = "not measured";

    private final Results results;
    private final int rounds;
    private final boolean isTrial;
    private final StringBuilder targets = new StringBuilder();
    private final StringBuilder tables = new StringBuilder();

    Report(Results results, int rounds, boolean isTrial) {
        this.results = results;
        this.rounds = rounds;
        this.isTrial = isTrial;
    }

    void comparisons(List<Comparison> comparisons) {
        Work scalars = Work.scalars(TeamData.MEMBERS);
        for (TokenUse tokens : List.of(RS256_REPEATED, RS256_FRESH)) {
            atLeast(
                    0.90,
                    "four scalars, 12 members, H2, " + tokens.label + " tokens: CPU against the ceiling",
                    "×",
                    toCeiling(scalars, tokens));
        }
        for (int members : List.of(1_000, 10_000)) {
            Spread growth = results.ratio(server(Work.scalars(members)), server(scalars), Sample::cpuMicros);
            atMost(1.2, String.format("four scalars, %,d members: CPU against 12 members", members), "×", growth, 2);
        }
        for (TokenUse tokens : List.of(RS256_REPEATED, RS256_FRESH)) {
            atLeast(
                    0.65,
                    "full profile, 12 members, H2, " + tokens.label + " tokens: CPU against the ceiling",
                    "×",
                    toCeiling(Work.full(TeamData.MEMBERS), tokens));
        }
        String names = server(Work.names(1_000));
        String chain = Comparison.name(H2, scalars, RS256_REPEATED, CEILING);
        atMost(
                200,
                "`Name,TeamMembers.FullName`, 1,000 members: CPU above the ceiling of four scalars",
                "µs",
                results.difference(names, chain, Sample::cpuMicros),
                0);
        atMost(
                300,
                "`Name,TeamMembers.FullName`, 1,000 members: allocation",
                "kB",
                results.of(names, Sample::kilobytes),
                0);
        for (TokenUse tokens : List.of(RS256_REPEATED, ES256_REPEATED)) {
            Spread bearer = results.difference(
                    Comparison.name(H2, scalars, tokens, CEILING),
                    Comparison.name(H2, scalars, tokens, OPEN),
                    Sample::cpuMicros);
            atMost(
                    60,
                    "bearer check, " + tokens.label + " tokens: CPU of the ceiling minus CPU without security",
                    "µs",
                    bearer,
                    0);
        }
        Spread throughput = results.ratio(
                Comparison.name(POSTGRESQL, scalars, RS256_REPEATED, SERVER),
                Comparison.name(POSTGRESQL, scalars, RS256_REPEATED, CEILING),
                Sample::requestsPerSecond);
        atLeast(
                0.45,
                "four scalars, PostgreSQL on loopback, repeated tokens: throughput against the ceiling",
                "×",
                throughput);
        table(
                "This server and its contestants",
                """
                16 connections. The CPU time and the allocation are those of the server process, for one request. *CPU ratio* is the CPU
                time of the ceiling in the same round divided by the CPU time of the contestant.
                """,
                "Database",
                "Work",
                "Tokens",
                "Contestant",
                "CPU, µs",
                "CPU ratio",
                "Requests/s",
                "p50, ms",
                "p99, ms",
                "kB");
        for (Comparison comparison : comparisons) {
            comparison.contestants().forEach(contestant -> {
                String name = comparison.name(contestant);
                Sample all = results.all(name);
                row(
                        comparison.database(),
                        comparison.work().label(),
                        comparison.tokens().label,
                        contestant.label,
                        results.of(name, Sample::cpuMicros).format(0),
                        results.ratio(comparison.name(CEILING), name, Sample::cpuMicros)
                                .format(2),
                        results.of(name, Sample::requestsPerSecond).format(0),
                        number(all.millisAt(0.5), 2),
                        number(all.millisAt(0.99), 2),
                        number(results.of(name, Sample::kilobytes).median(), 0));
            });
        }
    }

    private Spread toCeiling(Work work, TokenUse tokens) {
        return results.ratio(
                Comparison.name(H2, work, tokens, CEILING),
                Comparison.name(H2, work, tokens, SERVER),
                Sample::cpuMicros);
    }

    private static String server(Work work) {
        return Comparison.name(H2, work, RS256_REPEATED, SERVER);
    }

    void distant(double roundTrips) {
        table(
                "PostgreSQL with a network latency of 1 ms",
                """
                Four scalars, 12 members, repeated RS256 tokens. A proxy delays all bytes between server and database by 1 ms in each
                direction, without changing their order. It counts round trips: the bytes that the server sends after a response.
                """,
                "Connections",
                "p50, ms",
                "p99, ms",
                "Requests/s",
                "Round trips for a request");
        for (int connections : List.of(1, 16)) {
            String name = ServerBenchmark.distantName(connections);
            Sample all = results.all(name);
            row(
                    Integer.toString(connections),
                    number(all.millisAt(0.5), 2),
                    number(all.millisAt(0.99), 2),
                    results.of(name, Sample::requestsPerSecond).format(0),
                    connections == 1 ? number(roundTrips, 2) : "");
        }
        atMost(
                5,
                "four scalars, PostgreSQL with a network latency of 1 ms, 16 connections: p50",
                "ms",
                results.of(ServerBenchmark.distantName(16), sample -> sample.millisAt(0.5)),
                1);
        atMost(
                2,
                "four scalars, PostgreSQL with a network latency of 1 ms: round trips",
                "",
                new Spread(roundTrips, roundTrips, roundTrips),
                2);
    }

    void teamGrowth() {
        table(
                "Growth of a team",
                "CPU time in µs of this server for one request, on H2, with repeated RS256 tokens.",
                "Members",
                "Four scalars",
                "`Name,TeamMembers.FullName`",
                "Full profile");
        for (int size : ServerBenchmark.TEAM_SIZES) {
            Stream<String> cells = Stream.of(Work.scalars(size), Work.names(size), Work.full(size))
                    .map(work -> results.of(server(work), Sample::cpuMicros).format(0));
            row(Stream.concat(Stream.of(number(size, 0)), cells).toArray(String[]::new));
        }
    }

    void communities(List<Community> communities) {
        table("Growth of a community", """
                Related profiles of different coworkers, one after the other, on PostgreSQL. The tags are
                skewed: about 30 % of the coworkers have the most common one.
                """, "Coworkers", "Sources", "p50, ms", "p99, ms", "Slowest, ms");
        for (Community community : communities) {
            Sample all = results.all(Community.name(community.size()));
            row(
                    number(community.size(), 0),
                    number(all.requests(), 0),
                    number(all.millisAt(0.5), 1),
                    number(all.millisAt(0.99), 1),
                    number(all.millisAt(1), 1));
        }
        String what = "related profiles, 1,000,000 coworkers against 10,000: p50";
        if (results.has(Community.name(1_000_000))) {
            Spread ofRounds =
                    results.ratio(Community.name(1_000_000), Community.name(10_000), sample -> sample.millisAt(0.5));
            double ratio = results.all(Community.name(1_000_000)).millisAt(0.5)
                    / results.all(Community.name(10_000)).millisAt(0.5);
            atMost(3, what, "×", new Spread(ratio, ofRounds.min(), ofRounds.max()), 1);
        } else {
            target(what, "≤ 3 ×", NOT_MEASURED, "");
        }
    }

    void mocks(List<String> names) {
        table("Mock servers", """
                16 connections. This server verifies tokens and queries a database; the mock servers do neither. WireMock serves the
                verified stubs of this repository. Prism serves the example of the spec, and ignores `_shape`.
                """, "Server", "Work", "CPU, µs", "Requests/s", "p50, ms", "p99, ms");
        for (String name : names) {
            Sample all = results.all(name);
            String[] serverAndWork = name.split(" \\| ");
            row(
                    serverAndWork[0],
                    serverAndWork[1],
                    results.of(name, Sample::cpuMicros).format(0),
                    results.of(name, Sample::requestsPerSecond).format(0),
                    number(all.millisAt(0.5), 2),
                    number(all.millisAt(0.99), 2));
        }
    }

    void starts(Map<String, List<Double>> secondsByLabel) {
        table(
                "Start",
                "Time from the creation of the process to the end of the first response, with the fixture on H2.",
                "Command",
                "Starts",
                "Seconds",
                "Ratio");
        double plain = spread(secondsByLabel.get(Launcher.PLAIN_START)).median();
        double best = plain;
        for (Map.Entry<String, List<Double>> start : secondsByLabel.entrySet()) {
            Spread seconds = spread(start.getValue());
            best = Math.min(best, seconds.median());
            row(
                    start.getKey(),
                    Integer.toString(start.getValue().size()),
                    seconds.format(2),
                    number(seconds.median() / plain, 2));
        }
        String what = "start to first response, fastest command against `java -jar`";
        if (secondsByLabel.size() > 1) {
            atMost(0.5, what, "×", new Spread(best / plain, best / plain, best / plain), 2);
        } else {
            target(what, "≤ 0.5 ×", NOT_MEASURED, "");
        }
    }

    private static Spread spread(List<Double> values) {
        return Spread.of(values.stream().mapToDouble(Double::doubleValue));
    }

    private void atLeast(double least, String what, String unit, Spread measured) {
        target(
                what,
                "≥ " + number(least, 2) + " " + unit,
                measured.format(2),
                measured.median() >= least ? "reached" : "**missed**");
    }

    private void atMost(double most, String what, String unit, Spread measured, int decimals) {
        target(
                what,
                ("≤ " + (most % 1 == 0 ? number(most, 0) : number(most, 1)) + " " + unit).trim(),
                measured.format(decimals),
                measured.median() <= most ? "reached" : "**missed**");
    }

    private void target(String what, String target, String measured, String verdict) {
        targets.append("| %s | %s | %s | %s |%n".formatted(what, target, measured, verdict));
    }

    private void table(String title, String text, String... columns) {
        tables.append("\n## ").append(title).append("\n\n").append(text.strip()).append("\n\n");
        row(columns);
        tables.append("|---".repeat(columns.length)).append("|\n");
    }

    private void row(String... cells) {
        tables.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }

    String markdown() {
        return """
                # Measured performance of the server

                %sWritten on %s by this command, on a machine with %d cores (Java %s). With `-Dbench.rounds=1`, it makes a short trial run.

                ```sh
                mvn -q -Pbench,server-benchmark -pl benchmarks -am -DskipTests package
                ```

                The contestants are controllers in the same process, selected by a header:

                - **This server**: the packaged server with its own controllers.
                - **Ceiling**: the same paths, filters and security chain, but a controller that sends the prepared bytes of the same response.
                - **No security**: the ceiling without Spring Security's filters.
                - **Hand-written**: the same security chain, and a controller with SQL for exactly this request. It checks the reader's role and
                  sends the same bytes, without `_shape`, validation of stored values and a common snapshot.

                Each database has a server process of its own (JDK defaults with a heap of %s, so the G1 collector; no rate limit, no limit of
                requests on a connection). The client runs in another process on the same machine. It sends *repeated* tokens (one for
                all requests of a round) or *fresh* tokens (another one for each request). Rounds: %d. Each case runs once in each round, after
                rounds for warm-up. Values are medians of the rounds, with the least and the greatest value in parentheses. Ratios and
                differences compare results of the same round. p50 and p99 are of all requests. The CPU time comes from the operating system
                and includes compilation and garbage collection; its resolution is 10 ms, or about 1 %% of a case. PostgreSQL is version
                18 with default settings.

                ## Targets

                | What | Target | Measured | |
                |---|---|---|---|
                %s%s
                The benchmark `ShapeBenchmark` measures the writing of a shaped response alone; see
                [ADR 5](../adr/0005-shape-is-applied-while-writing.md). [The profile](server-profile.md) explains the missed targets.
                """.formatted(
                        isTrial ? "**This was a trial run; do not rely on its values.** " : "",
                        LocalDate.now(ZoneOffset.UTC),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("java.version"),
                        Launcher.HEAP,
                        rounds,
                        targets,
                        tables);
    }
}
