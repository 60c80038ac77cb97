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

/** Answers requests that a filter ended with {@code sendError}, in place of Boot's error page. */
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
        // The caller requested this path itself if there is no status.
        ProblemException problem = StatusProblem.of(
                status instanceof Integer code ? code : 404,
                request,
                path instanceof String uri ? uri : request.getRequestURI(),
                scope);
        // Not by a message converter, which decodes the path to find a file name and fails where the path cannot be
        // decoded.
        WrittenProblem.to(response, problem, mapper);
    }
}
