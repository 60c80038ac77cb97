package org.coworkingapi.contract.review.diff;

import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.openapi.operation.OperationName;
import org.coworkingapi.contract.review.change.Direction;

/**
 * A part of one operation that both documents have.
 *
 * @param direction who sends it (swapped already for callbacks and webhooks)
 * @param isError whether it belongs to a response that is no success
 */
record ComparedPart(OperationName operation, Direction direction, Location location, boolean isError) {}
