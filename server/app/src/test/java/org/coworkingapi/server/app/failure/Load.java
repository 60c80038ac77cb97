package org.coworkingapi.server.app.failure;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAccumulator;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import tools.jackson.databind.json.JsonMapper;

/** Clients that send requests continuously, and check and time each response. */
final class Load implements AutoCloseable {

    private static final Duration CLIENT_TIMEOUT = Duration.ofSeconds(30);
    private static final int MAX_FAULTS = 10;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Responses responses = new Responses();
    private final String server;
    private final String token;
    private final long intervalNanos;
    private final List<Thread> clients = new ArrayList<>();
    private final Map<Integer, Integer> statuses = new ConcurrentSkipListMap<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final LongAccumulator slowestNanos = new LongAccumulator(Math::max, 0);
    private final AtomicLong consecutiveSuccesses = new AtomicLong();
    private final AtomicLong recoveredNanos = new AtomicLong(-1);
    private volatile long repairedAt = Long.MAX_VALUE;
    private volatile boolean stopped;

    private Load(String server, Duration interval) {
        this.server = server;
        this.token = token(server);
        this.intervalNanos = interval.toNanos();
    }

    /** Starts clients that each send a request at the given interval, or less often if responses take longer. */
    static Load start(RunningServer server, int clients, Duration interval) {
        Load load = new Load(server.url(), interval);
        for (int i = 0; i < clients; i++) {
            int offset = i;
            Thread client = new Thread(() -> load.run(offset), "client-" + i);
            client.setDaemon(true);
            client.start();
            load.clients.add(client);
        }
        return load;
    }

    private void run(int offset) {
        for (int i = offset; !stopped; i++) {
            long start = System.nanoTime();
            exchange(Responses.TARGETS.get(i % Responses.TARGETS.size()), start);
            long left = intervalNanos - (System.nanoTime() - start);
            if (left > 0) {
                Wait.during(Duration.ofNanos(left));
            }
        }
    }

    private void exchange(String target, long start) {
        int status = 0;
        String fault;
        try {
            HttpResponse<String> response = http.send(request(target).build(), HttpResponse.BodyHandlers.ofString());
            status = response.statusCode();
            fault = responses.fault(
                    target, new ReceivedResponse(status, response.headers().map(), response.body()));
        } catch (IOException e) {
            fault = target + ": " + e;
        } catch (InterruptedException e) {
            return;
        }
        long end = System.nanoTime();
        slowestNanos.accumulate(end - start);
        statuses.merge(status, 1, Integer::sum);
        if (!fault.isEmpty() && faults.size() < MAX_FAULTS) {
            faults.add(fault);
        }
        if (status == 200 && fault.isEmpty()) {
            consecutiveSuccesses.incrementAndGet();
            if (start >= repairedAt) {
                recoveredNanos.compareAndSet(-1, end - repairedAt);
            }
        } else {
            consecutiveSuccesses.set(0);
        }
    }

    private HttpRequest.Builder request(String target) {
        return HttpRequest.newBuilder(URI.create(server + target))
                .timeout(CLIENT_TIMEOUT)
                .header("Authorization", "Bearer " + token);
    }

    /** Waits for a number of consecutive successful responses. */
    void awaitSuccesses(int count, Duration limit) {
        consecutiveSuccesses.set(0);
        String condition = count + " consecutive successful responses; responses and faults before the wait: "
                + statuses + ' ' + faults;
        Wait.until(condition, limit, () -> consecutiveSuccesses.get() >= count);
    }

    /** Records that the cause has been repaired, which starts the measurement of the recovery time. */
    void recordRepair() {
        recoveredNanos.set(-1);
        repairedAt = System.nanoTime();
    }

    /** Returns the time from {@link #recordRepair()} to the end of the first later successful request. */
    Duration recovery() {
        return Duration.ofNanos(recoveredNanos.get());
    }

    Duration slowest() {
        return Duration.ofNanos(slowestNanos.get());
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    /** Returns the number of responses by status; 0 represents requests without a response. */
    Map<Integer, Integer> statuses() {
        return Map.copyOf(statuses);
    }

    @Override
    public void close() {
        stop();
    }

    /** Stops the clients, so that the results no longer change. */
    void stop() {
        stopped = true;
        Wait.until(
                "all clients have ended",
                CLIENT_TIMEOUT.multipliedBy(2),
                () -> clients.stream().noneMatch(Thread::isAlive));
    }

    /** Gets the demo token of coworker 101, an administrator of team 55. */
    private String token(String server) {
        try {
            String customers = http.send(
                            HttpRequest.newBuilder(URI.create(server + "/demo/customers"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            return JsonMapper.shared().readTree(customers).get(0).get("token").asString();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
