package org.coworkingapi.client.test;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Changes the bodies of responses, and observes them. */
@FunctionalInterface
interface BodyChange {

    BodyChange NONE = (status, contract, body) -> body;

    /**
     * Returns the body to send. The stub calls this method on the thread of a request.
     *
     * @param contract the contract that has the body; null for an example of the spec, or a body of several contracts
     */
    JsonNode apply(int status, @Nullable String contract, JsonNode body);
}
