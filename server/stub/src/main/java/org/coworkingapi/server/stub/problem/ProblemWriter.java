package org.coworkingapi.server.stub.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems without a message converter. */
final class ProblemWriter {

    private ProblemWriter() {}

    static void write(HttpServletResponse response, ProblemException problem, JsonMapper mapper) throws IOException {
        response.setStatus(problem.status());
        // The operation may have set the entity tag of a resource before it failed.
        response.setHeader(HttpHeaders.ETAG, null);
        problem.headers().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(mapper.writeValueAsBytes(ProblemBodies.body(problem)));
    }
}
