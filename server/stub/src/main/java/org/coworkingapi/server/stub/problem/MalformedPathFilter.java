package org.coworkingapi.server.stub.problem;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.coworkingapi.server.stub.operation.ApiScope;
import org.springframework.http.server.RequestPath;

/** Responds with 400 to malformed paths, for which later filters would throw an exception and cause 500. */
final class MalformedPathFilter implements Filter {

    private final ApiScope scope;

    MalformedPathFilter(ApiScope scope) {
        this.scope = scope;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest http && scope.includes(http) && !hasValidPath(http)) {
            ((HttpServletResponse) response).sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean hasValidPath(HttpServletRequest request) {
        try {
            RequestPath.parse(request.getRequestURI(), request.getContextPath());
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
