package org.coworkingapi.server.stub.shape;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks that a response contains all selected properties, before the response is written. */
final class CompletenessCheck {

    private static final Logger LOG = LoggerFactory.getLogger(CompletenessCheck.class);

    private final IncompleteResponses incompleteResponses;

    CompletenessCheck(IncompleteResponses incompleteResponses) {
        this.incompleteResponses = incompleteResponses;
    }

    /**
     * Checks the response of an operation. A response without a body is incomplete.
     *
     * @throws IncompleteResponseException if the response is incomplete and {@code incomplete-responses} is
     *     {@code fail}
     */
    void check(String operation, @Nullable Object body, Shape shape) {
        if (body == null) {
            report("The response of " + operation
                    + " has no body; return a complete body, or throw a ProblemException");
            return;
        }
        MissingPaths missing = shape.missingIn(body);
        if (!missing.isEmpty()) {
            report("The response of " + operation + " lacks selected properties (" + missing.count() + "): " + missing
                    + "; set each of them, to null where the spec allows null");
        }
    }

    private void report(String message) {
        if (incompleteResponses == IncompleteResponses.FAIL) {
            throw new IncompleteResponseException(message);
        }
        LOG.error(message);
    }
}
