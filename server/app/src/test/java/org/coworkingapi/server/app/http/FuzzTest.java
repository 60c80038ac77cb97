package org.coworkingapi.server.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import org.coworkingapi.server.app.CoworkingServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * Sends generated requests and checks each response against the spec. For {@code _shape} and ids, the exact response is
 * predicted. Violations are reported with the complete request.
 */
@SpringBootTest(
        classes = CoworkingServer.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"coworking.rate-limit.requests=1000000000", "coworking.rate-limit.failures=1000000000"})
@ActiveProfiles("demo")
@Import(Api.class)
class FuzzTest {

    /** Seed of the generated requests, which failure messages contain. */
    private static final long SEED = Long.getLong("fuzz.seed", 20_261_129L);

    private static final int CLIENTS = 4;
    private static final Duration SLOWEST_ALLOWED = Duration.ofSeconds(5);

    @Autowired
    private Api api;

    @Test
    void responses_to_20_000_generated_requests_conform_to_the_spec() throws Exception {
        assertThat(send(Integer.getInteger("fuzz.inputs", 20_000))).isEmpty();
    }

    @Tag("slow")
    @Test
    void responses_to_500_000_generated_requests_conform_to_the_spec() throws Exception {
        assertThat(send(500_000)).isEmpty();
    }

    /** Sends requests, prints their number by kind and status, and returns at most ten violations. */
    private List<String> send(int inputs) throws Exception {
        FuzzOracle oracle = FuzzOracle.of(api);
        Queue<String> violations = new ConcurrentLinkedQueue<>();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Callable<Tally>> work = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                FuzzRequests requests = new FuzzRequests(SEED + client, oracle);
                work.add(() -> run(requests, inputs / CLIENTS, oracle, violations));
            }
            Tally total = new Tally();
            for (Future<Tally> tally : clients.invokeAll(work)) {
                total.add(tally.get());
            }
            System.out.println("Fuzzing, seed " + SEED + ": " + total);
            return violations.stream()
                    .sorted(Comparator.comparingInt(String::length))
                    .limit(10)
                    .map(violation -> violation.substring(0, Math.min(violation.length(), 2_000)))
                    .toList();
        } finally {
            clients.shutdownNow();
        }
    }

    private Tally run(FuzzRequests requests, int inputs, FuzzOracle oracle, Queue<String> violations)
            throws IOException {
        Tally tally = new Tally();
        RawConnection connection = new RawConnection(api.port());
        for (int i = 0; i < inputs && violations.size() < 100; i++) {
            FuzzRequest request = requests.next();
            long start = System.nanoTime();
            Optional<String> violation;
            try {
                ReceivedResponse response = connection.exchange(request.bytes(), request.isHead());
                tally.count(request.kind(), response.status());
                violation = oracle.violation(request, response);
                if (request.preventsReuse()
                        || "close"
                                .equalsIgnoreCase(response.header("Connection").orElse(""))) {
                    connection.close();
                    connection = new RawConnection(api.port());
                }
            } catch (IOException e) {
                violation = request.isWithoutVersion() ? Optional.empty() : Optional.of("no response: " + e);
                connection.close();
                connection = new RawConnection(api.port());
            }
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            tally.slowest(took);
            if (violation.isEmpty() && took.compareTo(SLOWEST_ALLOWED) > 0) {
                violation = Optional.of("took " + took);
            }
            violation.ifPresent(text -> violations.add("seed " + SEED + ": "
                    + new String(request.bytes(), StandardCharsets.ISO_8859_1).replaceAll("eyJ[\\w.-]+", "{token}")
                    + text));
        }
        connection.close();
        return tally;
    }

    /** Counts of statuses by kind of request, and the duration of the slowest request. */
    private static final class Tally {

        private final Map<String, Map<Integer, Integer>> statuses = new TreeMap<>();
        private Duration slowest = Duration.ZERO;

        void count(String kind, int status) {
            statuses.computeIfAbsent(kind, name -> new TreeMap<>()).merge(status, 1, Integer::sum);
        }

        void slowest(Duration took) {
            slowest = took.compareTo(slowest) > 0 ? took : slowest;
        }

        void add(Tally other) {
            other.statuses.forEach((kind, counts) -> counts.forEach((status, count) ->
                    statuses.computeIfAbsent(kind, name -> new TreeMap<>()).merge(status, count, Integer::sum)));
            slowest(other.slowest);
        }

        @Override
        public String toString() {
            int requests = statuses.values().stream()
                    .flatMap(counts -> counts.values().stream())
                    .mapToInt(Integer::intValue)
                    .sum();
            return requests + " requests, slowest " + TimeUnit.NANOSECONDS.toMillis(slowest.toNanos()) + " ms; "
                    + statuses.entrySet().stream()
                            .map(kind -> kind.getKey() + " " + kind.getValue())
                            .collect(Collectors.joining(", "));
        }
    }
}
