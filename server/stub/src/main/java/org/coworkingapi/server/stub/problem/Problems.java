package org.coworkingapi.server.stub.problem;

import java.util.UUID;
import org.coworkingapi.server.stub.generated.model.ErrorCode;
import org.coworkingapi.server.stub.generated.model.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Turns a {@link ProblemException} into the response that the spec gives it, and logs what the caller is not told. */
final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private Problems() {}

    static ResponseEntity<Problem> response(ProblemException exception) {
        Problem problem = body(exception);
        HttpHeaders headers = new HttpHeaders();
        headers.putAll(exception.headers());
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return new ResponseEntity<>(problem, headers, HttpStatusCode.valueOf(exception.status()));
    }

    static Problem body(ProblemException exception) {
        ProblemType type = exception.type();
        String instance = "urn:uuid:" + UUID.randomUUID();
        if (exception.getCause() != null) {
            LOG.error("{} {}", type, instance, exception.getCause());
        }
        return new Problem(type.uri().toString(), type.title(), exception.status(), exception.getMessage(), instance,
                ErrorCode.valueOf(type.name()));
    }
}
