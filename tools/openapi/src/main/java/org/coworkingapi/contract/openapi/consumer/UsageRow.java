package org.coworkingapi.contract.openapi.consumer;

import java.util.List;
import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.openapi.operation.OperationName;

/**
 * A location of an operation and its uses.
 *
 * @param path the path in the body, or an empty string for other locations
 * @param uses the uses in contracts
 */
public record UsageRow(OperationName operation, Location location, String path, List<ContractUse> uses) {

    public UsageRow {
        uses = List.copyOf(uses);
    }

    /** Returns the distinct consumers, sorted by name. */
    public List<Consumer> consumers() {
        return uses.stream().map(ContractUse::consumer).distinct().toList();
    }

    /** Returns the status of the response, or an empty string for locations in requests. */
    public String status() {
        return location.status();
    }

    /**
     * Returns a readable form such as {@code query parameter _shape}, {@code response 404} or
     * {@code $.Members[*].Name}.
     */
    public String label() {
        return path.isEmpty() ? location.toString() : path;
    }

    /** Returns whether this location is inside the location of another row. */
    boolean isWithin(UsageRow outer) {
        if (!operation.equals(outer.operation)) {
            return false;
        }
        return switch (outer.location.part()) {
            case OPERATION -> true;
            case RESPONSE -> status().equals(outer.status());
            default -> location.equals(outer.location) && MatcherPaths.isWithin(path, outer.path);
        };
    }
}
