package org.coworkingapi.server.stub.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.coworkingapi.server.stub.operation.ApiScope;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * Responds with a problem to requests that a filter ended with {@code sendError}, instead of the error page of Spring
 * Boot.
 */
@Controller
final class ProblemErrorController implements ErrorController {

    private final ApiScope scope;
    private final JsonMapper mapper;

    ProblemErrorController(ApiScope scope, JsonMapper mapper) {
        this.scope = scope;
        this.mapper = mapper;
    }

    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        // Without a status, the client requested the error path directly.
        ProblemException problem = StatusProblem.of(
                status instanceof Integer code ? code : 404,
                request,
                path instanceof String uri ? uri : request.getRequestURI(),
                scope);
        // A message converter would fail for malformed paths, because it decodes the path to find a file name.
        ProblemWriter.write(response, problem, mapper);
    }
}
