package org.coworkingapi.review.diff;

import org.coworkingapi.review.change.Direction;
import org.coworkingapi.review.change.Location;
import org.coworkingapi.review.change.OperationName;

/**
 * A part of one operation that both documents have.
 *
 * @param direction who sends it (swapped already for callbacks and webhooks)
 * @param isError   whether it belongs to a response that is no success
 */
record Surface(OperationName operation, Direction direction, Location location, boolean isError) {}
