package org.coworkingapi.verification.provider;

import org.coworkingapi.verification.http.Request;
import org.coworkingapi.verification.spec.Operation;

/**
 * A request that follows from the spec, and the answer that it must get.
 *
 * @param name    what is tried, in a few words; no two cases of an operation share it
 * @param place   the parameter, header or part of the request line that is tried
 * @param pointer where the spec says so (RFC 6901)
 */
public record Case(String name, Operation operation, String place, String pointer, Request request, Expected expected) {}
