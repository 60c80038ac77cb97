package org.coworkingapi.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.coworkingapi.contract.review.Review;
import org.coworkingapi.contract.review.Reviewer;
import org.coworkingapi.contract.review.change.Verdict;
import org.coworkingapi.contract.review.policy.ReviewSettings;

/** Measures two reviews of two large documents. The arguments are the paths of the documents; see docs/measured/public-documents.md. */
public final class LargeDocuments {

    /**
     * A step of the review.
     *
     * @param start   the start time in nanoseconds
     * @param cpuTime the CPU time of the thread at the start, in nanoseconds
     */
    private record Step(String name, long start, long cpuTime) {

        static Step of(String name) {
            return new Step(name, System.nanoTime(), ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
        }
    }

    private final List<Step> steps = new ArrayList<>();

    private LargeDocuments() {
    }

    public static void main(String[] args) {
        for (int round = 1; round <= 2; round++) {
            new LargeDocuments().review(round, Path.of(args[0]), Path.of(args[1]));
        }
        System.out.printf(Locale.ROOT, "peak heap: %d MB%n", ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP).map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(usage -> usage.getUsed()).sum() >> 20);
    }

    private void review(int round, Path before, Path after) {
        Review review = new Reviewer(ReviewSettings.DEFAULT, LocalDate.of(2026, 1, 15), step -> steps.add(Step.of(step)))
            .review(Path.of("."), before, after, Optional.empty());
        steps.add(Step.of("end"));
        System.out.printf(Locale.ROOT, "round %d: %.1f s (%.1f s CPU time), %d changes (%d breaking) with %d affected locations%n", round,
            seconds(0, steps.size() - 1), cpuSeconds(0, steps.size() - 1), review.changes().size(),
            review.changes().stream().filter(change -> change.wire() == Verdict.BREAKING).count(),
            review.changes().stream().mapToInt(change -> change.affectedLocations().size()).sum());
        for (int i = 0; i + 1 < steps.size(); i++) {
            System.out.printf(Locale.ROOT, "  %6.2f s  %6.2f s  %s%n", seconds(i, i + 1), cpuSeconds(i, i + 1), steps.get(i).name());
        }
    }

    private double cpuSeconds(int from, int to) {
        return (steps.get(to).cpuTime() - steps.get(from).cpuTime()) / 1e9;
    }

    private double seconds(int from, int to) {
        return (steps.get(to).start() - steps.get(from).start()) / 1e9;
    }
}
