package org.coworkingapi.server.stub.problem;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.coworkingapi.server.stub.http.StandardHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Answers requests so malformed that Tomcat ends them before any servlet, in place of its HTML page. */
final class ProblemValve extends ErrorReportValve {

    private final JsonMapper mapper;

    ProblemValve(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        boolean reportable = response.getStatus() >= 400 && response.getContentWritten() == 0 && response.setErrorReported();
        if (!reportable || !ioAllowed(response)) {
            return;
        }
        ProblemException problem = StatusProblem.of(response.getStatus(), String.valueOf(request.getMethod()),
                String.valueOf(request.getRequestURI()));
        response.setStatus(problem.type().status().value());
        StandardHeaders.set(request, response);
        problem.headers().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        try {
            response.getOutputStream().write(mapper.writeValueAsBytes(Problems.body(problem)));
            response.finishResponse();
        } catch (IOException e) {
            container.getLogger().debug("the caller has gone", e);
        }
    }

    private static boolean ioAllowed(Response response) {
        AtomicBoolean allowed = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, allowed);
        return allowed.get();
    }
}
