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
 * Runs each benchmark for one second per round, and prints its ratio to a baseline.
 *
 * <p>All benchmarks run in turn in one process. JMH would complete one benchmark before the next, so a machine that is slow for a
 * minute would make one client look slow. JMH would also compile the same HTTP client again in each process, which takes about
 * 15 seconds. Here each ratio compares two results of the same round. The table contains the median ratio of the rounds and the range
 * of the middle half, which a round that another process disturbs hardly changes.
 */
public final class SideBySide {

    private static final int WARM_UP_ROUNDS = 6;

    private final Map<String, Comparison> comparisons = new TreeMap<>();

    private SideBySide() {
    }

    /** The result of one benchmark in one round: the median time, the processor time and the allocated bytes of a call. */
    private record Measurement(double micros, double cpuMicros, double bytes) {

        static Measurement of(RunResult result) {
            return new Measurement(result.getPrimaryResult().getStatistics().getPercentile(50),
                result.getSecondaryResults().get(CpuProfiler.LABEL).getScore(),
                result.getSecondaryResults().get("gc.alloc.rate.norm").getScore());
        }
    }

    /** The results of one benchmark in all rounds, and their ratios to the baseline. */
    private record Comparison(
            ListStatistics micros, ListStatistics timeRatio, ListStatistics cpuMicros, ListStatistics cpuRatio,
            ListStatistics bytes, ListStatistics allocationRatio) {

        Comparison() {
            this(new ListStatistics(), new ListStatistics(), new ListStatistics(), new ListStatistics(), new ListStatistics(),
                new ListStatistics());
        }

        void add(Measurement measurement, Measurement baseline) {
            micros.addValue(measurement.micros());
            timeRatio.addValue(measurement.micros() / baseline.micros());
            cpuMicros.addValue(measurement.cpuMicros());
            cpuRatio.addValue(measurement.cpuMicros() / baseline.cpuMicros());
            bytes.addValue(measurement.bytes());
            allocationRatio.addValue(measurement.bytes() / baseline.bytes());
        }
    }

    /** Runs the benchmarks; the arguments are the number of rounds after warm-up and a regular expression for the benchmark names. */
    public static void main(String[] args) throws RunnerException {
        Options options = new OptionsBuilder().include(args[1]).forks(0).warmupIterations(0).measurementIterations(1)
            .measurementTime(TimeValue.seconds(1)).addProfiler(GCProfiler.class).addProfiler(CpuProfiler.class).verbosity(VerboseMode.SILENT).build();
        SideBySide comparison = new SideBySide();
        for (int round = 1 - WARM_UP_ROUNDS; round <= Integer.parseInt(args[0]); round++) {
            Collection<RunResult> results = new Runner(options).run();
            System.out.println("round " + round);
            if (round > 0) {
                comparison.add(results);
            }
        }
        comparison.print();
    }

    private void add(Collection<RunResult> round) {
        Map<String, Measurement> byName = round.stream().collect(Collectors.toMap(SideBySide::name, Measurement::of));
        byName.forEach((name, measurement) ->
            comparisons.computeIfAbsent(name, key -> new Comparison())
                .add(measurement, byName.getOrDefault(baseline(name), measurement)));
    }

    private static String name(RunResult result) {
        return result.getParams().getBenchmark().replaceFirst(".*\\.(?=\\w+\\.)", "").replace("Benchmark.", " ");
    }

    /** Returns the baseline: the same call with the JDK's client, or the decoding of the full model. */
    private static String baseline(String name) {
        return name.startsWith("Call") ? name.replaceFirst("By\\w+", "ByBare") : "Decoding full";
    }

    private void print() {
        System.out.println("| | µs | ratio | CPU µs | ratio | bytes | ratio |%n|---|---|---|---|---|---|---|".formatted());
        comparisons.forEach((name, comparison) -> System.out.println("| %s | %.1f | %s | %.1f | %s | %.0f | %s |".formatted(name,
            median(comparison.micros()), ratio(comparison.timeRatio()), median(comparison.cpuMicros()),
            ratio(comparison.cpuRatio()), median(comparison.bytes()), ratio(comparison.allocationRatio()))));
    }

    /** Returns the median of the rounds, with the range of the middle half. */
    private static String ratio(ListStatistics ratios) {
        return "%.2f (%.2f–%.2f)".formatted(median(ratios), ratios.getPercentile(25), ratios.getPercentile(75));
    }

    private static double median(ListStatistics values) {
        return values.getPercentile(50);
    }
}
