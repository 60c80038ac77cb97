package org.coworkingapi.contract.verification.cases;

import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A request that follows from the spec, and the answer that it must get.
 *
 * @param name what is tried, in a few words; no two cases of an operation share it
 * @param location the parameter, header or part of the request line that is tried
 * @param source the part of the spec that leads to it, such as an example of its response
 * @param body what is answered, value for value; null if any answer will do that keeps the schema
 */
public record TestCase(
        String name,
        Operation operation,
        String location,
        Node source,
        Request request,
        ExpectedResponse expected,
        @Nullable JsonNode body) {}
