package org.coworkingapi.contract.review.diff;

import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.openapi.operation.OperationName;
import org.coworkingapi.contract.review.change.Direction;

/**
 * A part of an operation that a change can affect, such as a parameter or a response body.
 *
 * @param direction the direction of the message; for callbacks and webhooks it is already swapped
 * @param isError whether the part belongs to an error response
 */
record ComparedPart(OperationName operation, Direction direction, Location location, boolean isError) {}
