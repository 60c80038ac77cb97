package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many threads use one client, and a quarter of the responses are faulty in 16 ways. */
class ManyThreadsTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final Duration LONGEST_CALL = TIMEOUT.plusSeconds(5);

    private final AtomicInteger tokens = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicLong longestNanos = new AtomicLong();
    private final Set<Thread> otherThreads = Thread.getAllStackTraces().keySet();

    @Test
    @Timeout(120)
    void sixteen_threads_get_the_right_results_and_exceptions_despite_faults() throws Exception {
        assertRightResults(16, 64);
    }

    @Test
    @Tag("slow")
    @Timeout(900)
    void sixty_four_threads_get_the_right_results_and_exceptions_despite_faults() throws Exception {
        assertRightResults(64, 2_000);
    }

    private void assertRightResults(int threads, int callsPerThread) throws Exception {
        int limit = threads * 3 / 4;
        try (FaultyServer server = new FaultyServer()) {
            CoworkingClient client = client(server, limit);
            long start = System.nanoTime();
            runAll(IntStream.range(0, threads)
                    .mapToObj(thread -> (Runnable) () -> LongStream.rangeClosed(1, callsPerThread)
                            .forEach(call -> check(client, (long) thread * callsPerThread + call)))
                    .toList());
            System.out.printf(
                    "%d threads x %d calls: %d s, the longest call %d ms, %d tokens, %d threads of the client%n",
                    threads,
                    callsPerThread,
                    Duration.ofNanos(System.nanoTime() - start).toSeconds(),
                    Duration.ofNanos(longestNanos.get()).toMillis(),
                    tokens.get(),
                    threadsOfClient());

            assertThat(wrong).isEmpty();
            assertThat(Duration.ofNanos(longestNanos.get())).isLessThan(LONGEST_CALL);
            assertThat(threadsOfClient()).isLessThanOrEqualTo(threads);
            assertAllRequestsAreReleased(server, client, limit);
        }
    }

    /**
     * Sends as many requests as allowed. Each is answered when all are running, which is impossible if one is missing.
     */
    private void assertAllRequestsAreReleased(FaultyServer server, CoworkingClient client, int limit)
            throws InterruptedException {
        server.barrier = new CyclicBarrier(limit);
        runAll(IntStream.range(0, limit)
                .mapToObj(thread -> (Runnable) () -> check(client, 4L * thread + 1))
                .toList());
        assertThat(wrong).isEmpty();
    }

    private void check(CoworkingClient client, long teamId) {
        FaultyServer.Fault fault = FaultyServer.Fault.of(teamId);
        Class<?> expected = fault == null ? null : fault.exception;
        long start = System.nanoTime();
        String outcome;
        boolean isRight;
        try {
            Card card = client.teams().profile(teamId, Card.class);
            outcome = card.toString();
            isRight = expected == null && card.equals(new Card(teamId, FaultyServer.name(teamId)));
        } catch (RuntimeException e) {
            outcome = e.toString();
            isRight = e.getClass().equals(expected);
        }
        longestNanos.accumulateAndGet(System.nanoTime() - start, Math::max);
        if (!isRight) {
            wrong.add(teamId + ", " + fault + ": " + outcome);
        }
    }

    private record Card(long id, String name) {}

    private CoworkingClient client(FaultyServer server, int limit) {
        return CoworkingClient.builder()
                .baseUrl(server.url())
                .token(TokenProvider.caching(() -> new AccessToken("token-" + tokens.incrementAndGet(), Instant.MAX)))
                .maxConcurrentRequests(limit)
                .timeout(TIMEOUT)
                .attemptTimeout(Duration.ofSeconds(2))
                .connectTimeout(TIMEOUT)
                .retry(Retry.attempts(5))
                .build();
    }

    private static void runAll(List<Runnable> work) throws InterruptedException {
        List<Thread> threads = work.stream().map(Thread::new).toList();
        for (Thread thread : threads) {
            thread.setDaemon(true);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private long threadsOfClient() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !otherThreads.contains(thread))
                .filter(thread -> thread.getName().startsWith("coworking-client-"))
                .count();
    }
}
