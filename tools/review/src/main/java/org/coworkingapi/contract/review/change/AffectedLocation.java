package org.coworkingapi.contract.review.change;

import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.openapi.operation.OperationName;

/**
 * A location in a request or response that a change affects.
 *
 * @param path the path within the body, parameter or header, for example {@code $.TeamMembers[*].FullName}; {@code $}
 *     is the complete value, {@code .*} an additional property; empty if the location has no value
 * @param verdict the verdict on the wire at this location
 * @param reason a sentence that explains the verdict
 */
public record AffectedLocation(
        OperationName operation, Direction direction, Location location, String path, Verdict verdict, String reason) {}
