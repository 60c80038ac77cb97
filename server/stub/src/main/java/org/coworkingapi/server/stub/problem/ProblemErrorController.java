package org.coworkingapi.server.stub.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.coworkingapi.server.stub.generated.model.Problem;
import org.coworkingapi.server.stub.operation.ApiScope;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers requests that a filter ended with {@code sendError}, in place of Boot's error page. */
@Controller
final class ProblemErrorController implements ErrorController {

    private final ApiScope scope;

    ProblemErrorController(ApiScope scope) {
        this.scope = scope;
    }

    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    ResponseEntity<Problem> error(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        // The caller requested this path itself if there is no status.
        return Problems.response(StatusProblem.of(
                status instanceof Integer code ? code : 404,
                request,
                path instanceof String uri ? uri : request.getRequestURI(),
                scope));
    }
}
