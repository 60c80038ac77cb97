package org.coworkingapi.server.stub.header;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The id of a request: the value of {@code X-Request-Id} if it is well-formed, otherwise a new UUID. */
public final class RequestId {

    /** Name of the request and response header. */
    public static final String HEADER = "X-Request-Id";

    /** Key of the id in the logging context (MDC). */
    public static final String MDC_KEY = "requestId";

    private static final String ATTRIBUTE = RequestId.class.getName();

    /** Excludes dots and at signs, so that tokens and e-mail addresses cannot appear in the log as request ids. */
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private RequestId() {}

    /** Returns the id of a request. Repeated calls return the same id. */
    public static String of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String id) {
            return id;
        }
        String id = wellFormedOrNew(request.getHeader(HEADER));
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    private static String wellFormedOrNew(@Nullable String header) {
        return header != null && WELL_FORMED.matcher(header).matches()
                ? header
                : UUID.randomUUID().toString();
    }
}
