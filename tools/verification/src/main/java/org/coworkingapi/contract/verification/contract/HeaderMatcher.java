package org.coworkingapi.contract.verification.contract;

import java.util.ArrayList;
import java.util.List;
import org.coworkingapi.contract.openapi.consumer.Contract;
import tools.jackson.databind.JsonNode;

/**
 * A matcher of a contract for a response header.
 *
 * @param pointer the location of the matcher in the contract (RFC 6901)
 */
public record HeaderMatcher(String name, String regex, String pointer) {

    /** Returns the header matchers of a contract. */
    public static List<HeaderMatcher> of(Contract contract) {
        List<HeaderMatcher> matchers = new ArrayList<>();
        JsonNode nodes = contract.file().at("/response/matchers/headers");
        for (int i = 0; i < nodes.size(); i++) {
            matchers.add(new HeaderMatcher(
                    nodes.get(i).path("key").asString(""),
                    nodes.get(i).path("regex").asString(""),
                    "/response/matchers/headers/" + i));
        }
        return matchers;
    }
}
