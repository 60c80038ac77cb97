package org.coworkingapi.server.stub.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.coworkingapi.server.stub.header.StandardHeaders;
import org.coworkingapi.server.stub.operation.ApiScope;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Responds with a problem to requests that Tomcat ends before a servlet receives them, instead of Tomcat's HTML page.
 */
final class ProblemValve extends ErrorReportValve {

    private final String contextPath;
    private final ApiScope scope;
    private final JsonMapper mapper;

    ProblemValve(String contextPath, ApiScope scope, JsonMapper mapper) {
        this.contextPath = contextPath;
        this.scope = scope;
        this.mapper = mapper;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        HttpServletRequest requestInContext = request.getContext() == null ? withContextPath(request) : request;
        if (!scope.includes(requestInContext)) {
            return;
        }
        boolean reportable =
                response.getStatus() >= 400 && response.getContentWritten() == 0 && response.setErrorReported();
        if (!reportable || !isIoAllowed(response)) {
            return;
        }
        ProblemException problem = StatusProblem.of(
                response.getStatus(), requestInContext, String.valueOf(request.getRequestURI()), scope);
        StandardHeaders.set(request, response);
        try {
            ProblemWriter.write(response, problem, mapper);
            response.finishResponse();
        } catch (IOException e) {
            container.getLogger().debug("Client closed the connection", e);
        }
    }

    /** Adds the context path, because Tomcat ended the request before it set the context. */
    private HttpServletRequest withContextPath(Request request) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public String getContextPath() {
                return contextPath;
            }
        };
    }

    private static boolean isIoAllowed(Response response) {
        AtomicBoolean allowed = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, allowed);
        return allowed.get();
    }
}
