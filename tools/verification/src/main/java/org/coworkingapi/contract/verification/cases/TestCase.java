package org.coworkingapi.contract.verification.cases;

import java.util.Optional;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A request derived from the spec, and the response that it must lead to.
 *
 * @param name a short description, unique for each operation
 * @param location the tested part, such as {@code teamId}, {@code header Accept}, {@code body $.Name} or
 *     {@code effect}; empty for the whole request
 * @param source the part of the spec from which the case is derived, such as an example of its response
 * @param body the JSON that the body of the response must contain, possibly with additional properties; null if any
 *     body that matches the schema is correct
 * @param readBack the request that reads the effect of a write; empty for other requests
 */
public record TestCase(
        String name,
        Operation operation,
        String location,
        Node source,
        Request request,
        ExpectedResponse expected,
        @Nullable JsonNode body,
        Optional<ReadBack> readBack) {}
