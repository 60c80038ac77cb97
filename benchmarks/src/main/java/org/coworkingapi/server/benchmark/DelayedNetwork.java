package org.coworkingapi.server.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * A TCP proxy that delays the bytes of each direction. One thread reads and queues the bytes with the time at which
 * they are due, another one writes them in the same order, so that the delay does not reduce the throughput.
 */
final class DelayedNetwork implements AutoCloseable {

    private final ServerSocket listener;
    private final int targetPort;
    private final long delayNanos;
    private final AtomicLong roundTrips = new AtomicLong();

    private record Packet(ByteBuffer bytes, long due) {}

    DelayedNetwork(int targetPort, Duration delay) throws IOException {
        this.targetPort = targetPort;
        delayNanos = delay.toNanos();
        listener = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    /** Returns how often a client sent bytes after it had received a response, or for the first time. */
    long roundTrips() {
        return roundTrips.get();
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = listener.accept();
            Socket server = new Socket(InetAddress.getLoopbackAddress(), targetPort);
            AtomicBoolean isWaiting = new AtomicBoolean();
            forward(client, server, () -> {
                if (!isWaiting.getAndSet(true)) {
                    roundTrips.incrementAndGet();
                }
            });
            forward(server, client, () -> isWaiting.set(false));
        }
    }

    private void forward(Socket from, Socket to, Runnable onBytes) throws IOException {
        to.setTcpNoDelay(true);
        BlockingQueue<Packet> packets = new LinkedBlockingQueue<>();
        start(() -> read(from.getInputStream(), packets, onBytes));
        start(() -> write(packets, to));
    }

    private void read(InputStream in, BlockingQueue<Packet> packets, Runnable onBytes) throws IOException {
        byte[] buffer = new byte[65_536];
        for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
            onBytes.run();
            packets.add(new Packet(ByteBuffer.wrap(Arrays.copyOf(buffer, read)), System.nanoTime() + delayNanos));
        }
        packets.add(new Packet(ByteBuffer.allocate(0), System.nanoTime()));
    }

    private static void write(BlockingQueue<Packet> packets, Socket to) throws IOException, InterruptedException {
        try (to) {
            for (Packet packet = packets.take(); packet.bytes().hasRemaining(); packet = packets.take()) {
                for (long wait = packet.due() - System.nanoTime(); wait > 0; wait = packet.due() - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                to.getOutputStream().write(packet.bytes().array());
            }
        }
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static void start(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException | InterruptedException e) {
                // One side closed its connection, or the run is over.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
