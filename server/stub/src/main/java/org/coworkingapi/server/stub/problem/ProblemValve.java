package org.coworkingapi.server.stub.problem;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Answers requests that Tomcat ends before any servlet sees them, in place of its HTML page. */
final class ProblemValve extends ErrorReportValve {

    private final ProblemScope scope;
    private final JsonMapper mapper;

    ProblemValve(ProblemScope scope, JsonMapper mapper) {
        this.scope = scope;
        this.mapper = mapper;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (!scope.includes(request)) {
            return;
        }
        boolean reportable = response.getStatus() >= 400 && response.getContentWritten() == 0 && response.setErrorReported();
        if (!reportable || !ioAllowed(response)) {
            return;
        }
        ProblemException problem = StatusProblem.of(response.getStatus(), request, String.valueOf(request.getRequestURI()), scope);
        try {
            WrittenProblem.to(response, problem, mapper);
            response.finishResponse();
        } catch (IOException e) {
            container.getLogger().debug("the client closed the connection", e);
        }
    }

    private static boolean ioAllowed(Response response) {
        AtomicBoolean allowed = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, allowed);
        return allowed.get();
    }
}
