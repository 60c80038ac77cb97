package org.coworkingapi.server.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/** Sends the requests of a case and measures the server. */
final class Load implements AutoCloseable {

    private final ExecutorService threads = Executors.newCachedThreadPool();

    Sample run(Case measured) throws IOException, InterruptedException, ExecutionException {
        ServerProcess server = measured.server();
        Supplier<byte[]> requests = measured.requests().forRound();
        List<HttpConnection> connections = new ArrayList<>();
        try {
            for (int i = 0; i < measured.connections(); i++) {
                connections.add(new HttpConnection(server.port()));
            }
            long allocated = server.allocatedBytes();
            Duration cpu = server.cpuTime();
            long start = System.nanoTime();
            LongStream nanos = send(connections, requests);
            double seconds = (System.nanoTime() - start) / 1e9;
            double cpuMicros = server.cpuTime().minus(cpu).toNanos() / 1e3;
            double kilobytes = (server.allocatedBytes() - allocated) / 1e3;
            return new Sample(nanos, seconds, cpuMicros, kilobytes);
        } finally {
            for (HttpConnection connection : connections) {
                connection.close();
            }
        }
    }

    private LongStream send(List<HttpConnection> connections, Supplier<byte[]> requests)
            throws InterruptedException, ExecutionException {
        List<Callable<LongStream>> senders = connections.stream()
                .<Callable<LongStream>>map(connection -> () -> send(connection, requests))
                .toList();
        LongStream all = LongStream.empty();
        for (Future<LongStream> sent : threads.invokeAll(senders)) {
            all = LongStream.concat(all, sent.get());
        }
        return all;
    }

    private static LongStream send(HttpConnection connection, Supplier<byte[]> requests) throws IOException {
        LongStream.Builder durations = LongStream.builder();
        for (byte[] request = requests.get(); request != null; request = requests.get()) {
            long start = System.nanoTime();
            connection.send(request);
            durations.add(System.nanoTime() - start);
        }
        return durations.build();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
