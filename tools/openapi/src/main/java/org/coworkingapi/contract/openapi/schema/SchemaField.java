package org.coworkingapi.contract.openapi.schema;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A property of a value, at any depth.
 *
 * @param names the names from the root, without list indices, as in a field list
 * @param path the JSON path, such as {@code $.TeamMembers[*].FullName}
 * @param schema the schema without references and {@code allOf}
 * @param required whether each value contains the property; false if an ancestor is optional
 */
public record SchemaField(List<String> names, String path, JsonNode schema, boolean nullable, boolean required) {

    public String type() {
        return schema.path("type").asString("");
    }

    /** Returns the path as in a field list: {@code TeamMembers.FullName}. */
    public String dotted() {
        return String.join(".", names);
    }

    /** Returns the values of the {@code enum}, or an empty list if there is none. */
    public List<String> values() {
        return schema.path("enum").valueStream().map(JsonNode::asString).toList();
    }
}
