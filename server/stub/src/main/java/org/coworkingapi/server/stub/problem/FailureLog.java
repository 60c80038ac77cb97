package org.coworkingapi.server.stub.problem;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.sql.SQLException;
import java.time.Duration;
import org.coworkingapi.server.stub.generated.model.ErrorCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Logs one line for each failed request, and the stack trace of each cause at most once per minute, so that an outage
 * does not fill the disk.
 *
 * <p>The line contains class names and the SQL state. It contains a message only for exceptions of the stub, because
 * other messages may quote personal data.
 */
final class FailureLog {

    private static final Logger LOG = LoggerFactory.getLogger(FailureLog.class);
    private static final Duration STACK_TRACE_INTERVAL = Duration.ofMinutes(1);
    private static final String STUB_PACKAGE = "org.coworkingapi.server.stub.";
    private static final int MAX_CAUSES = 200;
    private static final int MAX_DEPTH = 50;

    private final Cache<String, Boolean> loggedCauses;

    FailureLog(Ticker ticker) {
        loggedCauses = Caffeine.newBuilder()
                .maximumSize(MAX_CAUSES)
                .expireAfterWrite(STACK_TRACE_INTERVAL)
                .ticker(ticker)
                .build();
    }

    /** Logs a failure at ERROR, or at WARN for 503, which is temporary. */
    void log(ErrorCode code, String instance, Throwable failure) {
        Throwable root = rootCause(failure);
        String description = failure.getClass().getName() + " caused by "
                + root.getClass().getName() + sqlState(failure) + location(root) + messageOfStub(failure);
        boolean isNew = loggedCauses.asMap().putIfAbsent(description, true) == null;
        LOG.atLevel(code == ErrorCode.UNAVAILABLE ? Level.WARN : Level.ERROR)
                .setCause(isNew ? failure : null)
                .log("{} {} {}", code, instance, description);
    }

    private static Throwable rootCause(Throwable failure) {
        Throwable root = failure;
        for (int depth = 0; root.getCause() != null && depth < MAX_DEPTH; depth++) {
            root = root.getCause();
        }
        return root;
    }

    private static String sqlState(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < MAX_DEPTH; depth++) {
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

    private static String messageOfStub(Throwable failure) {
        return failure.getClass().getName().startsWith(STUB_PACKAGE) ? ": " + failure.getMessage() : "";
    }
}
