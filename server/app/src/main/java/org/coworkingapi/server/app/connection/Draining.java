package org.coworkingapi.server.app.connection;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;

/**
 * Announces a shutdown to clients that keep their connections open.
 *
 * <p>Boot's graceful shutdown completes the requests that are being processed, but resets every kept-alive connection
 * on which a client sends the next one (spring-boot#40802). Therefore, for a bounded time before it, each response says
 * {@code Connection: close}.
 */
final class Draining implements SmartLifecycle {

    private static final long POLL_MILLIS = 20;

    private final Duration timeout;
    private final List<BoundedHttpProtocol> protocols = new CopyOnWriteArrayList<>();
    private volatile boolean running;

    Draining(Duration timeout) {
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

    /** A server that stopped accepting connections cannot resume, as Boot's own graceful shutdown cannot. */
    @Override
    public boolean isPauseable() {
        return false;
    }

    /** Before the graceful shutdown: higher phases stop first. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE + 1;
    }
}
