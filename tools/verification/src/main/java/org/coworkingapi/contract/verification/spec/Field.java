package org.coworkingapi.contract.verification.spec;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A property of a response, at any depth.
 *
 * @param names  from the root; arrays are transparent, as in {@code _shape}
 * @param path   as a JSON path, {@code $.TeamMembers[*].FullName}
 * @param schema without references
 */
public record Field(List<String> names, String path, JsonNode schema, boolean nullable) {

    public String type() {
        return schema.path("type").asString("");
    }

    /** As {@code _shape} names it: {@code TeamMembers.FullName}. */
    public String dotted() {
        return String.join(".", names);
    }

    /** The values it may have; empty if the spec does not list them. */
    public List<String> values() {
        return schema.path("enum").valueStream().map(JsonNode::asString).toList();
    }
}
