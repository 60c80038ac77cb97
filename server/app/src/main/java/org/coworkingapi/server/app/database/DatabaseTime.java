package org.coworkingapi.server.app.database;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The part of a request's database time that the rate limit charges to the customer.
 *
 * <p>Only queries whose cost depends on the request are measured, so that customers do not pay for a slow database.
 */
public final class DatabaseTime {

    private static final String NANOS = DatabaseTime.class.getName();

    private DatabaseTime() {}

    /** Returns the measured time of the request. */
    public static Duration of(HttpServletRequest request) {
        return request.getAttribute(NANOS) instanceof Long nanos ? Duration.ofNanos(nanos) : Duration.ZERO;
    }

    /** Executes the query and adds its duration to the time of the current request, if one exists. */
    public static <T> T measure(Supplier<T> query) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return query.get();
        }
        long start = System.nanoTime();
        try {
            return query.get();
        } finally {
            long previous =
                    request.getAttribute(NANOS, RequestAttributes.SCOPE_REQUEST) instanceof Long nanos ? nanos : 0;
            request.setAttribute(NANOS, previous + System.nanoTime() - start, RequestAttributes.SCOPE_REQUEST);
        }
    }
}
