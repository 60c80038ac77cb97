package org.coworkingapi.contract.review;

import java.util.List;
import org.coworkingapi.contract.openapi.operation.OperationName;

/**
 * A place of an operation that consumers can use, and those who do.
 *
 * @param status of the response, as the document writes it; empty for what is sent
 * @param location {@code $.TeamMembers[*].FullName}, {@code query parameter _shape}, {@code header ETag}
 * @param consumers their names, sorted; empty if nobody uses it
 */
public record UsedLocation(OperationName operation, String status, String location, List<String> consumers) {

    public UsedLocation {
        consumers = List.copyOf(consumers);
    }
}
