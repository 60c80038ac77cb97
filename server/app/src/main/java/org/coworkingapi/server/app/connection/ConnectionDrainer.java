package org.coworkingapi.server.app.connection;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;

/**
 * Announces a shutdown to clients with keep-alive connections.
 *
 * <p>The graceful shutdown of Spring Boot completes active requests, but resets a keep-alive connection if its client
 * sends another request (spring-boot#40802). Before that shutdown, this class adds {@code Connection: close} to the
 * responses for a limited time.
 */
final class ConnectionDrainer implements SmartLifecycle {

    private static final long POLL_MILLIS = 20;

    private final Duration timeout;
    private final List<BoundedHttpProtocol> protocols = new CopyOnWriteArrayList<>();
    private volatile boolean running;

    ConnectionDrainer(Duration timeout) {
        this.timeout = timeout;
    }

    void add(BoundedHttpProtocol protocol) {
        protocols.add(protocol);
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        long end = System.nanoTime() + timeout.toNanos();
        protocols.forEach(BoundedHttpProtocol::drain);
        try {
            while (System.nanoTime() < end && protocols.stream().anyMatch(BoundedHttpProtocol::hasConnections)) {
                Thread.sleep(POLL_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Returns false, because a server that stopped accepting connections cannot resume. */
    @Override
    public boolean isPauseable() {
        return false;
    }

    /** Returns a phase that stops before the graceful shutdown. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE + 1;
    }
}
