package org.coworkingapi.contract.openapi.consumer;

import java.util.Comparator;
import org.coworkingapi.contract.openapi.document.SourceLocation;
import org.coworkingapi.contract.openapi.operation.Location;

/**
 * A place that a contract uses.
 *
 * @param location of the operation, as the document that the consumers rely on describes it
 * @param path inside the body, parameter or header; empty where there is no inside
 * @param isWhole whether all below the path is used too
 * @param sourceLocation file and line of the contract
 * @param description what stands there, in a few words: {@code _shape asks for Name}, {@code reads $.Name}
 */
public record ContractUse(ContractCall call, Location location, String path, boolean isWhole, SourceLocation sourceLocation, String description) {

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

    /** Whether it uses a place, something in it, or all around it. */
    public boolean overlaps(String other) {
        return MatcherPaths.isWithin(path, other) || (isWhole && MatcherPaths.isWithin(other, path));
    }
}
