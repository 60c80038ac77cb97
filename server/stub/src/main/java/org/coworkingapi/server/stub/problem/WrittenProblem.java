package org.coworkingapi.server.stub.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem where no message converter is at hand. */
final class WrittenProblem {

    private WrittenProblem() {}

    static void to(HttpServletResponse response, ProblemException problem, JsonMapper mapper) throws IOException {
        response.setStatus(problem.status());
        problem.headers().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(mapper.writeValueAsBytes(Problems.body(problem)));
    }
}
