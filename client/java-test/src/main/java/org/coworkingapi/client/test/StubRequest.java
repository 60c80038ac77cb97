package org.coworkingapi.client.test;

import org.jspecify.annotations.Nullable;

/**
 * A request that the stub received for a team or a coworker.
 *
 * @param operation the operationId of the spec, such as {@code getTeamProfile}
 * @param id the id of the team or the coworker
 * @param shape {@code _shape} as sent, or null for none
 * @param token the bearer token as sent, or null for none
 */
public record StubRequest(
        String operation,
        long id,
        @Nullable String shape,
        @Nullable String token) {}
