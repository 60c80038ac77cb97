package org.coworkingapi.client;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.ListStatistics;

/**
 * Runs every benchmark for a second in each of many rounds, and prints how it compares with its floor.
 *
 * <p>All in one process, and one after the other: JMH itself would run one benchmark to its end before the next one, so that a
 * machine which is slow for a minute makes one client look slow, and would have each process compile the same HTTP client anew, which
 * takes a quarter of a minute. Here a ratio is one of the same round, and the error is that of the ratios (95 % confidence).
 */
public final class SideBySide {

    private static final int WARM_UP = 6;

    private final Map<String, Comparison> comparisons = new TreeMap<>();

    private SideBySide() {
    }

    /** What one round says of one benchmark: the median of its calls, and what it allocated for each. */
    private record Measured(double micros, double bytes) {

        static Measured of(RunResult result) {
            return new Measured(result.getPrimaryResult().getStatistics().getPercentile(50),
                result.getSecondaryResults().get("gc.alloc.rate.norm").getScore());
        }
    }

    /** What all rounds say of one benchmark: its own values, and how many times those of its floor they are. */
    private record Comparison(
            ListStatistics micros, ListStatistics timeRatio, ListStatistics bytes, ListStatistics allocationRatio) {

        Comparison() {
            this(new ListStatistics(), new ListStatistics(), new ListStatistics(), new ListStatistics());
        }

        void add(Measured own, Measured floor) {
            micros.addValue(own.micros());
            timeRatio.addValue(own.micros() / floor.micros());
            bytes.addValue(own.bytes());
            allocationRatio.addValue(own.bytes() / floor.bytes());
        }
    }

    /** Takes the number of rounds after those for warming up, and a regular expression for the names of benchmarks. */
    public static void main(String[] args) throws RunnerException {
        Options options = new OptionsBuilder().include(args[1]).forks(0).warmupIterations(0).measurementIterations(1)
            .measurementTime(TimeValue.seconds(1)).addProfiler(GCProfiler.class).verbosity(VerboseMode.SILENT).build();
        SideBySide table = new SideBySide();
        for (int round = 1 - WARM_UP; round <= Integer.parseInt(args[0]); round++) {
            Collection<RunResult> results = new Runner(options).run();
            System.out.println("round " + round);
            if (round > 0) {
                table.add(results);
            }
        }
        table.print();
    }

    private void add(Collection<RunResult> round) {
        Map<String, Measured> all = round.stream().collect(Collectors.toMap(SideBySide::name, Measured::of));
        all.forEach((name, measured) ->
            comparisons.computeIfAbsent(name, key -> new Comparison()).add(measured, all.getOrDefault(floor(name), measured)));
    }

    private static String name(RunResult result) {
        return result.getParams().getBenchmark().replaceFirst(".*\\.(?=\\w+\\.)", "").replace("Benchmark.", " ");
    }

    /** Calls are compared with the same call by the JDK's client, decoding with that of the full model. */
    private static String floor(String name) {
        return name.startsWith("Call") ? name.replaceFirst("By\\w+", "ByBare") : "Decoding full";
    }

    private void print() {
        System.out.println("| | µs | ratio | bytes | ratio |%n|---|---|---|---|---|".formatted());
        comparisons.forEach((name, of) -> System.out.println("| %s | %.1f | %.2f ± %.2f | %.0f | %.3f ± %.3f |".formatted(name,
            of.micros().getMean(), of.timeRatio().getMean(), of.timeRatio().getMeanErrorAt(0.95),
            of.bytes().getMean(), of.allocationRatio().getMean(), of.allocationRatio().getMeanErrorAt(0.95))));
    }
}
