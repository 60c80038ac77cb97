package org.coworkingapi.server.app.connection;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.coworkingapi.server.stub.bearer.CustomerPrincipal;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Closes the connection after a 429 response to an unauthenticated client, to make room for other clients. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3) // before the security chains, whose filters respond with 429
final class UnauthenticatedConnectionCloser extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, new HttpServletResponseWrapper(response) {
            @Override
            public void setStatus(int status) {
                super.setStatus(status);
                if (status == HttpStatus.TOO_MANY_REQUESTS.value()
                        && CustomerPrincipal.find().isEmpty()) {
                    setHeader(HttpHeaders.CONNECTION, "close");
                }
            }
        });
    }
}
