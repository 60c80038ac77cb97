package org.coworkingapi.contract.review.change;

import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.openapi.operation.OperationName;

/**
 * A place on the wire that a change reaches.
 *
 * @param path where inside the body, parameter or header: {@code $.TeamMembers[*].FullName}, {@code $} for the whole,
 *     {@code .*} for a member of any other name; empty where there is no inside
 * @param verdict on the wire, at this place
 * @param reason a sentence: why that verdict
 */
public record AffectedLocation(
        OperationName operation, Direction direction, Location location, String path, Verdict verdict, String reason) {}
