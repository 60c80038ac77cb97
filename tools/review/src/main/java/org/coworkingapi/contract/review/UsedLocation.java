package org.coworkingapi.contract.review;

import java.util.List;
import org.coworkingapi.contract.openapi.operation.OperationName;

/**
 * A location of an operation, and the consumers that use it.
 *
 * @param status the response status as in the document; empty for requests
 * @param location for example {@code $.TeamMembers[*].FullName}, {@code query parameter _shape} or {@code header ETag}
 * @param consumers the names of the consumers, sorted; empty if the location is unused
 */
public record UsedLocation(OperationName operation, String status, String location, List<String> consumers) {

    public UsedLocation {
        consumers = List.copyOf(consumers);
    }
}
