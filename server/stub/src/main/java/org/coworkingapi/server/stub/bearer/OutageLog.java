package org.coworkingapi.server.stub.bearer;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;

/** Logs an outage: its failures at most once per minute, and its end. Not thread-safe. */
final class OutageLog {

    private static final long INTERVAL = TimeUnit.MINUTES.toNanos(1);

    private final Logger log;
    private final LongSupplier nanoTime;
    private boolean failing;
    private long lastLogged;

    OutageLog(Logger log, LongSupplier nanoTime) {
        this.log = log;
        this.nanoTime = nanoTime;
    }

    void logFailure(String message, Throwable cause) {
        long now = nanoTime.getAsLong();
        if (!failing || now - lastLogged >= INTERVAL) {
            log.warn("{}: {}", message, cause.getMessage());
            lastLogged = now;
        }
        log.debug(message, cause);
        failing = true;
    }

    void logEnd(String message) {
        if (failing) {
            log.info(message);
        }
        failing = false;
    }
}
