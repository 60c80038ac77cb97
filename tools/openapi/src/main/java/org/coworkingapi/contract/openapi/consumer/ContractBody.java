package org.coworkingapi.contract.openapi.consumer;

import java.util.Optional;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.document.SourceLocation;

/**
 * The body of a request or response in a contract.
 *
 * @param at the location of a body that was parsed from a string or a form, whose values have no lines of their own;
 *     otherwise an empty {@code Optional}
 */
public record ContractBody(Node value, Optional<SourceLocation> at) {

    /** Returns the location of a value in the body. */
    public SourceLocation location(Node descendant) {
        return at.orElseGet(descendant::location);
    }
}
