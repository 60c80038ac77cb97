package org.coworkingapi.server.app.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Reduces the console output of a test run. {@code target/server.log} contains all lines. */
public final class ConsoleFilter extends Filter<ILoggingEvent> {

    private static final String PROBLEMS = "org.coworkingapi.server.stub.problem";
    private static final AtomicInteger CALLS_THAT_PROVOKE_FAILURES = new AtomicInteger();

    /** Executes a call without printing the failures that it provokes. */
    public static <T> T quietly(Supplier<T> call) {
        CALLS_THAT_PROVOKE_FAILURES.incrementAndGet();
        try {
            return call.get();
        } finally {
            CALLS_THAT_PROVOKE_FAILURES.decrementAndGet();
        }
    }

    @Override
    public FilterReply decide(ILoggingEvent event) {
        return event.getLevel().isGreaterOrEqual(threshold(event.getLoggerName()))
                ? FilterReply.NEUTRAL
                : FilterReply.DENY;
    }

    private static Level threshold(String logger) {
        if (logger.startsWith(PROBLEMS)) {
            return CALLS_THAT_PROVOKE_FAILURES.get() > 0 ? Level.OFF : Level.INFO;
        }
        if (logger.startsWith("org.flywaydb")) {
            return Level.ERROR; // Flyway logs a warning about the H2 version at every start
        }
        return logger.startsWith("org.coworkingapi") || logger.startsWith("coworking") ? Level.INFO : Level.WARN;
    }
}
