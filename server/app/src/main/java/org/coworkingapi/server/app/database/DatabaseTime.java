package org.coworkingapi.server.app.database;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The time of those queries of a request that take long because of what the customer asks for.
 *
 * <p>Others are not part of it: when the database is slow, customers must not pay for it.
 */
public final class DatabaseTime {

    private static final String NANOS = DatabaseTime.class.getName();

    private DatabaseTime() {}

    /** Returns the time of the request so far. */
    public static Duration of(HttpServletRequest request) {
        return request.getAttribute(NANOS) instanceof Long nanos ? Duration.ofNanos(nanos) : Duration.ZERO;
    }

    /** Adds the time of the query to that of the current request, if there is one. */
    public static <T> T measured(Supplier<T> query) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return query.get();
        }
        long start = System.nanoTime();
        try {
            return query.get();
        } finally {
            long earlier =
                    request.getAttribute(NANOS, RequestAttributes.SCOPE_REQUEST) instanceof Long nanos ? nanos : 0;
            request.setAttribute(NANOS, earlier + System.nanoTime() - start, RequestAttributes.SCOPE_REQUEST);
        }
    }
}
