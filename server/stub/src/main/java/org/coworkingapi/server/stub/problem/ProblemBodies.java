package org.coworkingapi.server.stub.problem;

import com.github.benmanes.caffeine.cache.Ticker;
import java.util.List;
import java.util.UUID;
import org.coworkingapi.server.stub.generated.model.Problem;

/** Creates response bodies for problems, and logs their causes. */
final class ProblemBodies {

    private static final FailureLog LOG = new FailureLog(Ticker.systemTicker());

    private ProblemBodies() {}

    static Problem body(ProblemException exception) {
        String instance = "urn:uuid:" + UUID.randomUUID();
        if (exception.getCause() != null) {
            LOG.log(exception.code(), instance, exception.getCause());
        }
        ProblemType type = ProblemType.of(exception.code());
        Problem body = new Problem(
                type.uri(),
                type.title(),
                exception.status(),
                exception.getMessage(),
                instance,
                exception.code().getValue());
        List<InvalidProperty> invalid = exception.invalidProperties();
        return invalid.isEmpty()
                ? body
                : body.errors(invalid.stream().map(InvalidProperty::error).toList());
    }
}
