package org.coworkingapi.contract.review.impact;

import java.util.List;
import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.openapi.operation.OperationName;
import org.coworkingapi.contract.review.change.Change;

/** Finds the changes at a location and at its enclosing locations. */
@FunctionalInterface
interface ChangesAtLocation {

    List<Change> changesAt(OperationName operation, Location location, String path);
}
