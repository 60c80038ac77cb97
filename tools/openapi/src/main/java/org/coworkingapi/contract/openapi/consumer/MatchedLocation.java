package org.coworkingapi.contract.openapi.consumer;

import org.coworkingapi.contract.openapi.document.JsonPath;
import org.coworkingapi.contract.openapi.document.SourceLocation;

/**
 * A location in a body for which a contract has a matcher.
 *
 * @param path the path in the notation of {@link JsonPath}
 * @param type the type of the matcher, such as {@code by_regex}; {@code filter} for a location that a matcher reads
 *     only to select items
 */
public record MatchedLocation(String path, String type, SourceLocation location) {

    /** Returns whether the matcher accepts values other than the value in the body. */
    boolean isLoose() {
        return !type.equals("by_equality") && !type.equals("by_null") && !type.equals("filter");
    }
}
