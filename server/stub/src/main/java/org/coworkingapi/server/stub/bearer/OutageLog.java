package org.coworkingapi.server.stub.bearer;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;

/** Logs repeated failures at most once per minute. Not thread-safe. */
final class OutageLog {

    private static final long PAUSE = TimeUnit.MINUTES.toNanos(1);

    private final Logger log;
    private final LongSupplier nanoTime;
    private boolean failing;
    private long logged;

    OutageLog(Logger log, LongSupplier nanoTime) {
        this.log = log;
        this.nanoTime = nanoTime;
    }

    void failed(String what, Throwable cause) {
        long now = nanoTime.getAsLong();
        if (!failing || now - logged >= PAUSE) {
            log.warn("{}: {}", what, cause.getMessage());
            logged = now;
        }
        log.debug(what, cause);
        failing = true;
    }

    void ended(String what) {
        if (failing) {
            log.info(what);
        }
        failing = false;
    }
}
