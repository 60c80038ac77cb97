package org.coworkingapi.server.stub.shape;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reports the response of an operation that lacks selected properties, before any of it is written. */
final class Completeness {

    private static final Logger LOG = LoggerFactory.getLogger(Completeness.class);

    private final IncompleteResponses incomplete;

    Completeness(IncompleteResponses incomplete) {
        this.incomplete = incomplete;
    }

    /** @throws IncompleteResponseException unless the response is complete, or the operator prefers a logged error */
    void check(String operation, @Nullable Object body, Shape shape) {
        if (body == null) {
            report("The response of " + operation + " has no body; return a complete one, or throw a ProblemException");
            return;
        }
        MissingPaths missing = shape.missingIn(body);
        if (!missing.isEmpty()) {
            report("The response of " + operation + " lacks selected properties (" + missing.count() + "): " + missing
                    + "; set each of them, to null where the spec allows null");
        }
    }

    private void report(String message) {
        if (incomplete == IncompleteResponses.FAIL) {
            throw new IncompleteResponseException(message);
        }
        LOG.error(message);
    }
}
