package org.coworkingapi.server.stub.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.coworkingapi.server.stub.header.StandardHeaders;
import org.coworkingapi.server.stub.operation.ApiScope;

/**
 * Sets the {@link StandardHeaders} before the request is handled, and again on an error dispatch, because the container
 * may have reset the response.
 */
final class StandardHeadersFilter implements Filter {

    private final ApiScope scope;

    StandardHeadersFilter(ApiScope scope) {
        this.scope = scope;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest http
                && response instanceof HttpServletResponse httpResponse
                && scope.includes(http)) {
            StandardHeaders.set(http, httpResponse);
        }
        chain.doFilter(request, response);
    }
}
