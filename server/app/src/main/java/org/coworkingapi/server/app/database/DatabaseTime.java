package org.coworkingapi.server.app.database;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The time during which a request kept a database connection busy. Waiting for a connection is not part of it. */
public final class DatabaseTime {

    private static final String NANOS = DatabaseTime.class.getName();

    private DatabaseTime() {}

    /** Returns the time of the request so far. */
    public static Duration of(HttpServletRequest request) {
        return request.getAttribute(NANOS) instanceof Long nanos ? Duration.ofNanos(nanos) : Duration.ZERO;
    }

    static <T> T measured(Supplier<T> reading) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return reading.get();
        }
        long start = System.nanoTime();
        try {
            return reading.get();
        } finally {
            long earlier = request.getAttribute(NANOS, RequestAttributes.SCOPE_REQUEST) instanceof Long nanos ? nanos : 0;
            request.setAttribute(NANOS, earlier + System.nanoTime() - start, RequestAttributes.SCOPE_REQUEST);
        }
    }
}
