package org.coworkingapi.contract.openapi.consumer;

import java.util.Optional;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.document.SourceLocation;

/**
 * The body in a contract.
 *
 * @param at where it stands, if it is a text inside the contract, whose values do not know their lines; else empty
 */
public record ContractBody(Node value, Optional<SourceLocation> at) {

    /** Where a value in it stands. */
    public SourceLocation location(Node below) {
        return at.orElseGet(below::location);
    }
}
