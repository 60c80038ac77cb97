package org.coworkingapi.contract.openapi.consumer;

import java.util.List;
import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.openapi.operation.OperationName;

/**
 * A documented place, and who uses it.
 *
 * @param path inside the body; empty for what is no part of a body
 * @param uses the evidence
 */
public record UsageRow(OperationName operation, Location location, String path, List<ContractUse> uses) {

    public UsageRow {
        uses = List.copyOf(uses);
    }

    /** By name, each once. */
    public List<Consumer> consumers() {
        return uses.stream().map(ContractUse::consumer).distinct().toList();
    }

    /** The status of the answer that it is in; empty for what is sent in requests. */
    public String status() {
        return location.status();
    }

    /** As people say it: {@code query parameter _shape}, {@code response 404}, {@code $.Members[*].Name}. */
    public String place() {
        return path.isEmpty() ? location.toString() : path;
    }

    /** Whether it is a part of another one. */
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
