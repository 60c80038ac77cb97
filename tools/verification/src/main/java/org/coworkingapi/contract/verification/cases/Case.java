package org.coworkingapi.contract.verification.cases;

import org.coworkingapi.contract.verification.http.Request;
import org.coworkingapi.contract.verification.spec.Operation;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A request that follows from the spec, and the answer that it must get.
 *
 * @param name    what is tried, in a few words; no two cases of an operation share it
 * @param place   the parameter, header or part of the request line that is tried
 * @param pointer where the spec says so (RFC 6901)
 * @param body    what is answered, value for value; null if any answer will do that keeps the schema
 */
public record Case(String name, Operation operation, String place, String pointer, Request request, Expected expected,
                   @Nullable JsonNode body) {}
