package org.coworkingapi.contract.openapi.consumer;

import org.coworkingapi.contract.openapi.document.JsonPath;
import org.coworkingapi.contract.openapi.document.SourceLocation;

/**
 * A place in a body for which a contract has a rule.
 *
 * @param path as {@link JsonPath} writes it
 * @param type such as {@code by_regex}; {@code filter} for what a rule only looks at to choose items
 */
public record MatchedLocation(String path, String type, SourceLocation location) {

    /** Whether it lets other values pass than the one in the body. */
    boolean isLoose() {
        return !type.equals("by_equality") && !type.equals("by_null") && !type.equals("filter");
    }
}
