package org.coworkingapi.contract.openapi.consumer;

import java.util.Comparator;
import org.coworkingapi.contract.openapi.document.SourceLocation;
import org.coworkingapi.contract.openapi.operation.Location;

/**
 * A location that a contract uses.
 *
 * @param location the location in the OpenAPI document
 * @param path the path in the body, parameter or header, or an empty string for other locations
 * @param includesDescendants whether all descendants are used too
 * @param sourceLocation the file and line in the contract
 * @param description a short description such as {@code _shape selects Name} or {@code reads $.Name}
 */
public record ContractUse(
        ContractCall call,
        Location location,
        String path,
        boolean includesDescendants,
        SourceLocation sourceLocation,
        String description) {

    static final Comparator<ContractUse> ORDER = Comparator.<ContractUse, String>comparing(
                    use -> use.consumer().name())
            .thenComparing(use -> use.call().operation().name())
            .thenComparing(use -> use.location().toString())
            .thenComparing(ContractUse::path)
            .thenComparing(use -> use.sourceLocation().file().toString())
            .thenComparing(use -> use.sourceLocation().line())
            .thenComparing(ContractUse::description);

    public Consumer consumer() {
        return call.consumer();
    }

    /** Returns whether this use is at or below a path, or includes the path as one of its descendants. */
    public boolean overlaps(String otherPath) {
        return MatcherPaths.isWithin(path, otherPath)
                || (includesDescendants && MatcherPaths.isWithin(otherPath, path));
    }
}
