package org.coworkingapi.contract.openapi.schema;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A property of a value, at any depth.
 *
 * @param names from the root; arrays are transparent, as in a field list
 * @param path as a JSON path, {@code $.TeamMembers[*].FullName}
 * @param schema without references and {@code allOf}
 */
public record SchemaField(List<String> names, String path, JsonNode schema, boolean nullable) {

    public String type() {
        return schema.path("type").asString("");
    }

    /** As a field list names it: {@code TeamMembers.FullName}. */
    public String dotted() {
        return String.join(".", names);
    }

    /** The values it may have; empty if the spec does not list them. */
    public List<String> values() {
        return schema.path("enum").valueStream().map(JsonNode::asString).toList();
    }
}
