package org.coworkingapi.contract.openapi.consumer;

import java.util.Optional;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.document.Place;

/**
 * The body in a contract.
 *
 * @param at where it stands, if it is a text inside the contract, whose values do not know their lines; else empty
 */
public record Body(Node value, Optional<Place> at) {

    /** Where a value in it stands. */
    public Place place(Node below) {
        return at.orElseGet(below::place);
    }
}
