package org.coworkingapi.server.stub.http;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.http.HttpServletRequest;
import org.coworkingapi.server.stub.header.RequestId;
import org.coworkingapi.server.stub.operation.ApiScope;
import org.slf4j.MDC;

/** Adds the request id to the logging context. Unlike a filter, a listener also covers log lines of the container. */
final class RequestIdListener implements ServletRequestListener {

    private final ApiScope scope;

    RequestIdListener(ApiScope scope) {
        this.scope = scope;
    }

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        if (event.getServletRequest() instanceof HttpServletRequest request && scope.includes(request)) {
            MDC.put(RequestId.MDC_KEY, RequestId.of(request));
        }
    }

    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        MDC.remove(RequestId.MDC_KEY);
    }
}
