package org.coworkingapi.server.stub.problem;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Logs each failed request in one line, and the stack trace of a cause at most once a minute: an outage must not fill a
 * disk.
 *
 * <p>The line names classes and the SQL state but no message, because messages may quote personal data. Only the stub's
 * own exceptions never do.
 */
final class FailureLog {

    private static final Logger LOG = LoggerFactory.getLogger(FailureLog.class);
    private static final Duration BETWEEN_STACK_TRACES = Duration.ofMinutes(1);
    private static final String STUB = "org.coworkingapi.server.stub.";
    private static final int MOST_CAUSES = 200;
    private static final int DEEPEST_CAUSE = 50;

    private final Cache<String, Boolean> loggedCauses;

    FailureLog(Ticker ticker) {
        loggedCauses = Caffeine.newBuilder()
                .maximumSize(MOST_CAUSES)
                .expireAfterWrite(BETWEEN_STACK_TRACES)
                .ticker(ticker)
                .build();
    }

    /** Logs 500 as an error, and 503, which ends by itself, as a warning. */
    void log(ProblemType type, String instance, Throwable failure) {
        Throwable root = root(failure);
        String cause = failure.getClass().getName() + " caused by "
                + root.getClass().getName() + sqlState(failure) + location(root) + ownMessage(failure);
        boolean isNew = loggedCauses.asMap().putIfAbsent(cause, true) == null;
        LOG.atLevel(type == ProblemType.UNAVAILABLE ? Level.WARN : Level.ERROR)
                .setCause(isNew ? failure : null)
                .log("{} {} {}", type, instance, cause);
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        for (int depth = 0; root.getCause() != null && depth < DEEPEST_CAUSE; depth++) {
            root = root.getCause();
        }
        return root;
    }

    private static String sqlState(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return ", SQL state " + sql.getSQLState();
            }
            cause = cause.getCause();
        }
        return "";
    }

    private static String location(Throwable root) {
        StackTraceElement[] frames = root.getStackTrace();
        return frames.length == 0 ? "" : " at " + frames[0];
    }

    private static String ownMessage(Throwable failure) {
        return failure.getClass().getName().startsWith(STUB) ? ": " + failure.getMessage() : "";
    }
}
