package org.coworkingapi.server.app.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Keeps the console of a test run readable; {@code target/server.log} has every line. */
public final class ConsoleFilter extends Filter<ILoggingEvent> {

    private static final String PROBLEMS = "org.coworkingapi.server.stub.problem";
    private static final AtomicInteger PROVOKED = new AtomicInteger();

    /** Calls the server without showing the failures that the caller provokes. */
    public static <T> T quietly(Supplier<T> call) {
        PROVOKED.incrementAndGet();
        try {
            return call.get();
        } finally {
            PROVOKED.decrementAndGet();
        }
    }

    @Override
    public FilterReply decide(ILoggingEvent event) {
        return event.getLevel().isGreaterOrEqual(least(event.getLoggerName())) ? FilterReply.NEUTRAL : FilterReply.DENY;
    }

    private static Level least(String logger) {
        if (logger.startsWith(PROBLEMS)) {
            return PROVOKED.get() > 0 ? Level.OFF : Level.INFO;
        }
        if (logger.startsWith("org.flywaydb")) {
            return Level.ERROR; // warns at every start that it knows only an older H2
        }
        return logger.startsWith("org.coworkingapi") || logger.startsWith("coworking") ? Level.INFO : Level.WARN;
    }
}
