package org.coworkingapi.client;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.openjdk.jmh.util.ListStatistics;

/**
 * Compares this client with other HTTP clients, on one thread and on many.
 *
 * <p>All clients run in turn for one second per round, in one process, so that a machine that is slow for a minute affects all of
 * them. Each ratio compares two results of the same round. The tables contain means, and for ratios the error of the mean (95 %
 * confidence). CPU time and allocated bytes are those of the whole process; the server is another process.
 */
public final class PeerBenchmark {

    private static final int MAX_WARM_UP_ROUNDS = 5;
    private static final long ROUND_NANOS = 1_000_000_000L;
    private static final int[] THREADS = {1, 64};

    private static final OperatingSystemMXBean PROCESS =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final ThreadMXBean ALL_THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private PeerBenchmark() {
    }

    /** The results of one client in one round: times in microseconds, and bytes, of a call. */
    private record Measurement(double median, double p99, double callsPerSecond, double cpu, double bytes) {
    }

    /** The results of one client in all rounds, and its ratios to the baseline. */
    private record Results(ListStatistics median, ListStatistics medianRatio, ListStatistics p99, ListStatistics callsPerSecond,
            ListStatistics cpu, ListStatistics cpuRatio, ListStatistics bytes, ListStatistics bytesRatio) {

        Results() {
            this(new ListStatistics(), new ListStatistics(), new ListStatistics(), new ListStatistics(), new ListStatistics(),
                new ListStatistics(), new ListStatistics(), new ListStatistics());
        }

        void add(Measurement measurement, Measurement baseline) {
            median.addValue(measurement.median());
            medianRatio.addValue(measurement.median() / baseline.median());
            p99.addValue(measurement.p99());
            callsPerSecond.addValue(measurement.callsPerSecond());
            cpu.addValue(measurement.cpu());
            cpuRatio.addValue(measurement.cpu() / baseline.cpu());
            bytes.addValue(measurement.bytes());
            bytesRatio.addValue(measurement.bytes() / baseline.bytes());
        }

        String row(String name) {
            return "| %s | %.0f | %s | %.0f | %.0f | %.0f | %s | %.0f | %s |".formatted(name, median.getMean(),
                ratio(medianRatio), p99.getMean(), callsPerSecond.getMean(), cpu.getMean(), ratio(cpuRatio), bytes.getMean(),
                ratio(bytesRatio));
        }

        private static String ratio(ListStatistics ratio) {
            return ratio.getN() < 3 ? "%.2f".formatted(ratio.getMean())
                : "%.2f ± %.2f".formatted(ratio.getMean(), ratio.getMeanErrorAt(0.95));
        }
    }

    /** Runs the benchmark; the argument is the number of rounds after warm-up. */
    public static void main(String[] args) throws Exception {
        int rounds = Integer.parseInt(args[0]);
        Bodies bodies = Bodies.read();
        ServerProcess server = ServerProcess.serving(bodies);
        List<Table> tables = new ArrayList<>();
        for (int threads : THREADS) {
            tables.add(new Table(threads, Peer.all(server.url(), bodies.shape(), threads)));
        }
        for (int round = 1 - Math.min(rounds, MAX_WARM_UP_ROUNDS); round <= rounds; round++) {
            System.out.println("round " + round);
            for (Table table : tables) {
                table.run(round > 0);
            }
        }
        tables.forEach(Table::print);
        System.exit(0);
    }

    /** The clients on a number of threads, with their connections. */
    private static final class Table {

        private final int threads;
        private final List<Peer> peers;
        private final ExecutorService workers;
        private final Map<String, Results> results = new HashMap<>();

        Table(int threads, List<Peer> peers) throws Exception {
            this.threads = threads;
            this.peers = peers;
            this.workers = Executors.newFixedThreadPool(threads);
            TeamFilter expected = peers.get(0).call().call();
            for (Peer peer : peers) {
                if (!expected.equals(peer.call().call())) {
                    throw new IllegalStateException(peer.name() + " returns another result than " + peers.get(0).name() + ".");
                }
            }
        }

        void run(boolean isRecorded) throws Exception {
            Map<String, Measurement> round = new HashMap<>();
            for (Peer peer : peers) {
                round.put(peer.name(), measure(peer.call()));
            }
            if (isRecorded) {
                Measurement baseline = round.get(peers.get(0).name());
                round.forEach((name, measurement) ->
                    results.computeIfAbsent(name, key -> new Results()).add(measurement, baseline));
            }
        }

        private Measurement measure(Callable<TeamFilter> call) throws Exception {
            Map<Long, Long> bytesBefore = allocatedBytes();
            long cpuBefore = PROCESS.getProcessCpuTime();
            long start = System.nanoTime();
            List<Future<long[]>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(workers.submit(() -> callUntil(start + ROUND_NANOS, call)));
            }
            List<long[]> durations = new ArrayList<>();
            for (Future<long[]> worker : running) {
                durations.add(worker.get());
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            long cpu = PROCESS.getProcessCpuTime() - cpuBefore;
            long bytes = 0;
            for (Map.Entry<Long, Long> thread : allocatedBytes().entrySet()) {
                bytes += thread.getValue() - bytesBefore.getOrDefault(thread.getKey(), 0L);
            }
            long[] sorted = durations.stream().flatMapToLong(Arrays::stream).sorted().toArray();
            int calls = sorted.length;
            return new Measurement(sorted[calls / 2] / 1e3, sorted[(int) (calls * 0.99)] / 1e3, calls / seconds,
                cpu / 1e3 / calls, (double) bytes / calls);
        }

        /** Returns the duration of each call in nanoseconds. */
        private static long[] callUntil(long end, Callable<TeamFilter> call) throws Exception {
            long[] durations = new long[256];
            int calls = 0;
            for (long now = System.nanoTime(); now - end < 0; ) {
                call.call();
                long later = System.nanoTime();
                if (calls == durations.length) {
                    durations = Arrays.copyOf(durations, 2 * calls);
                }
                durations[calls++] = later - now;
                now = later;
            }
            return Arrays.copyOf(durations, calls);
        }

        /** Returns the allocated bytes of each live thread. The pools keep their threads for longer than a round. */
        private static Map<Long, Long> allocatedBytes() {
            long[] ids = ALL_THREADS.getAllThreadIds();
            long[] bytes = ALL_THREADS.getThreadAllocatedBytes(ids);
            Map<Long, Long> byThread = new HashMap<>();
            for (int i = 0; i < ids.length; i++) {
                byThread.put(ids[i], Math.max(0, bytes[i]));
            }
            return byThread;
        }

        void print() {
            System.out.println("%n%d thread%s:%n%n| Client | p50 µs | ratio | p99 µs | calls/s | CPU µs | ratio | bytes | ratio |"
                .formatted(threads, threads == 1 ? "" : "s"));
            System.out.println("|---|---|---|---|---|---|---|---|---|");
            peers.forEach(peer -> System.out.println(results.get(peer.name()).row(peer.name())));
        }
    }
}
