package org.coworkingapi.review.consumer;

import org.coworkingapi.review.change.JsonPath;
import org.coworkingapi.review.document.Place;

/**
 * A place in a body for which a contract has a rule.
 *
 * @param path as {@link JsonPath} writes it
 * @param type such as {@code by_regex}; {@code filter} for what a rule only looks at to choose items
 */
public record Matched(String path, String type, Place place) {

    /** Whether it lets other values pass than the one in the body. */
    boolean isLoose() {
        return !type.equals("by_equality") && !type.equals("by_null") && !type.equals("filter");
    }
}
