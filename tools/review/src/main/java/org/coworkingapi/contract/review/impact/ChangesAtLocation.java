package org.coworkingapi.contract.review.impact;

import java.util.List;
import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.openapi.operation.OperationName;
import org.coworkingapi.contract.review.change.Change;

/** Tells the changes that somebody meets at a place and on the way to it. */
@FunctionalInterface
interface ChangesAtLocation {

    List<Change> changesAt(OperationName operation, Location location, String path);
}
