package org.coworkingapi.server.stub.problem;

import com.github.benmanes.caffeine.cache.Ticker;
import java.util.UUID;
import org.coworkingapi.server.stub.generated.model.ErrorCode;
import org.coworkingapi.server.stub.generated.model.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Turns a {@link ProblemException} into the response that the spec gives it, and logs what the caller is not told. */
final class Problems {

    private static final FailureLog LOG = new FailureLog(Ticker.systemTicker());

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
            LOG.log(type, instance, exception.getCause());
        }
        return new Problem(type.uri().toString(), type.title(), exception.status(), exception.getMessage(), instance,
                ErrorCode.valueOf(type.name()));
    }
}
