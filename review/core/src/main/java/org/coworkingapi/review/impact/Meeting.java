package org.coworkingapi.review.impact;

import java.util.List;
import org.coworkingapi.review.change.Change;
import org.coworkingapi.review.change.Location;
import org.coworkingapi.review.change.OperationName;

/** Tells the changes that somebody meets at a place and on the way to it. */
@FunctionalInterface
interface Meeting {

    List<Change> met(OperationName operation, Location location, String path);
}
