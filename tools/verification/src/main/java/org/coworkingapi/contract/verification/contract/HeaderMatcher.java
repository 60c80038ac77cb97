package org.coworkingapi.contract.verification.contract;

import java.util.ArrayList;
import java.util.List;
import org.coworkingapi.contract.openapi.consumer.Contract;
import tools.jackson.databind.JsonNode;

/**
 * A rule for a header of the response.
 *
 * @param pointer where the contract has it (RFC 6901)
 */
public record HeaderMatcher(String name, String regex, String pointer) {

    /** The matchers of a contract's response. */
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
