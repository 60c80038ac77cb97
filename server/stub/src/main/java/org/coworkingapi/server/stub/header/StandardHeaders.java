package org.coworkingapi.server.stub.header;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;

/**
 * The headers of every response: the request id, and security headers that forbid embedding and caching.
 *
 * <p>Spring Security sets some of these headers, but not on responses of its firewall or of the servlet container.
 */
public final class StandardHeaders {

    private static final Map<String, String> SECURITY = Map.of(
            "Cache-Control", "no-store",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "Referrer-Policy", "no-referrer",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY");

    private StandardHeaders() {}

    /** Sets the headers. The handler of the request may replace them. */
    public static void set(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(RequestId.HEADER, RequestId.of(request));
        SECURITY.forEach(response::setHeader);
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000 ; includeSubDomains");
        }
    }
}
