package org.coworkingapi.contract.verification.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coworkingapi.contract.openapi.consumer.Contract;
import tools.jackson.databind.JsonNode;

/**
 * A rule for a part of the response's body.
 *
 * @param path a JSON path
 * @param type such as {@code by_regex}
 * @param value of a regular expression; empty if there is none
 * @param least elements of a list; -1 if it does not say
 * @param most elements of a list; -1 if it does not say
 * @param pointer where the contract has it (RFC 6901)
 */
public record BodyMatcher(String path, String type, String value, int least, int most, String pointer) {

    /** Where it leads in a value (RFC 6901), nowhere included; empty if it is no JSON path. */
    public Optional<List<String>> locations(JsonNode value) {
        return new ParsedBody(value).pointers(path);
    }

    /** Whether it counts what it names: the elements of a list, or its hits. */
    public boolean counts() {
        return type.equals("by_type") && (least >= 0 || most >= 0);
    }

    /** Whether it may hit several places, which it then counts, rather than the elements of one list. */
    public boolean hitsMany() {
        return path.contains("*") || path.contains("..");
    }

    /** Whether nothing at its path is what it asks for. */
    public boolean allowsNothing() {
        return counts() && least <= 0 && most >= 0;
    }

    /** The matchers of a contract's response. */
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
