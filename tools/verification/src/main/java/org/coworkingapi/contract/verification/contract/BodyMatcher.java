package org.coworkingapi.contract.verification.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coworkingapi.contract.openapi.consumer.Contract;
import tools.jackson.databind.JsonNode;

/**
 * A matcher of a contract for a part of the response body.
 *
 * @param path a JSON path
 * @param type the type of the matcher, such as {@code by_regex}
 * @param value the regular expression; empty if there is none
 * @param min the minimum number of elements; -1 if there is none
 * @param max the maximum number of elements; -1 if there is none
 * @param pointer the location of the matcher in the contract (RFC 6901)
 */
public record BodyMatcher(String path, String type, String value, int min, int max, String pointer) {

    /**
     * Returns pointers (RFC 6901) to the locations in a value that the path matches, or an empty {@code Optional} if
     * the path is not a valid JSON path.
     */
    public Optional<List<String>> locations(JsonNode value) {
        return new ParsedBody(value).pointers(path);
    }

    /** Returns whether the matcher limits the number of list elements or of matched locations. */
    public boolean limitsCount() {
        return type.equals("by_type") && (min >= 0 || max >= 0);
    }

    /**
     * Returns whether the path can match several locations. The limits of such a matcher apply to the number of
     * locations, not to the size of a list.
     */
    public boolean matchesSeveral() {
        return path.contains("*") || path.contains("..");
    }

    /** Returns whether the matcher accepts a body in which its path matches no location. */
    public boolean allowsNoMatch() {
        return limitsCount() && min <= 0 && max >= 0;
    }

    /** Returns the body matchers of a contract. */
    public static List<BodyMatcher> of(Contract contract) {
        List<BodyMatcher> matchers = new ArrayList<>();
        JsonNode nodes = contract.file().at("/response/matchers/body");
        for (int i = 0; i < nodes.size(); i++) {
            matchers.add(of(nodes.get(i), "/response/matchers/body/" + i));
        }
        return matchers;
    }

    private static BodyMatcher of(JsonNode node, String pointer) {
        return new BodyMatcher(
                node.path("path").asString(""),
                node.path("type").asString(""),
                node.path("value").asString(""),
                node.path("minOccurrence").asInt(-1),
                node.path("maxOccurrence").asInt(-1),
                pointer);
    }
}
