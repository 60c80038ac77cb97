package org.coworkingapi.contract.verification.variation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.coworkingapi.contract.openapi.document.JsonPath;
import org.coworkingapi.contract.openapi.document.JsonPointers;
import org.coworkingapi.contract.openapi.schema.JsonSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;

/**
 * A location in a response body, at any depth. Lists are represented by their first element.
 *
 * @param pointer the location in the body (RFC 6901)
 * @param isOptional whether the location is an optional property
 */
record BodyLocation(String pointer, JsonSchema schema, boolean isOptional) {

    /** Returns all locations, parents before children. */
    static List<BodyLocation> in(JsonSchema schema) {
        List<BodyLocation> locations = new ArrayList<>();
        collect("", schema.node(), false, locations);
        return locations;
    }

    private static void collect(String pointer, JsonNode schema, boolean isOptional, List<BodyLocation> locations) {
        locations.add(new BodyLocation(pointer, JsonSchema.of(schema), isOptional));
        if (schema.has("items")) {
            collect(pointer + "/0", schema.get("items"), false, locations);
        }
        Set<String> required = new TreeSet<>();
        schema.path("required").forEach(name -> required.add(name.asString()));
        schema.path("properties")
                .forEachEntry((name, property) -> collect(
                        pointer + '/' + JsonPointers.escaped(name), property, !required.contains(name), locations));
    }

    /** Returns the keywords of the schema. */
    JsonNode keywords() {
        return schema.node();
    }

    boolean isObject() {
        return keywords().path("properties").isObject();
    }

    boolean allowsUnknownProperties() {
        return isObject() && !keywords().path("additionalProperties").equals(BooleanNode.FALSE);
    }

    boolean isList() {
        return keywords().has("items");
    }

    boolean allows(JsonNode value) {
        return schema.violations(value).isEmpty();
    }

    /** Returns the location as a JSON path. */
    @Override
    public String toString() {
        return JsonPath.ofPointer(pointer);
    }
}
