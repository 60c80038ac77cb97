package org.coworkingapi.client.test;

import org.jspecify.annotations.Nullable;

/**
 * A request that the stub received for an operation of the spec.
 *
 * @param operation the operationId of the spec, such as {@code getTeamProfile}
 * @param id the first id in the path, or 0 for none
 * @param shape {@code _shape} as sent, or null for none
 * @param token the bearer token as sent, or null for none
 * @param body the body as sent, or null for none
 */
public record StubRequest(
        String operation,
        long id,
        @Nullable String shape,
        @Nullable String token,
        @Nullable String body) {}
