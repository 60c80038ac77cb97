package org.coworkingapi.contract.openapi.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;

/**
 * The schemas that all apply to a value: a schema, the targets of its references, and the parts of its {@code allOf}.
 */
public final class AllOf {

    private AllOf() {}

    /**
     * Returns the parts of a schema, followed by the schema itself. A schema without {@code $ref} and {@code allOf} is
     * its only part.
     */
    public static List<Node> parts(Document document, Node schema) {
        List<Node> parts = new ArrayList<>();
        collect(document, schema, parts, Collections.newSetFromMap(new IdentityHashMap<>()));
        return parts;
    }

    private static void collect(Document document, Node schema, List<Node> parts, Set<Node> seen) {
        if (!seen.add(schema)) {
            return;
        }
        if (Document.reference(schema).isPresent()) {
            collect(document, document.target(schema), parts, seen);
            if (document.isVersion30()) {
                return;
            }
        }
        schema.get("allOf").ifPresent(list -> list.items().forEach(part -> collect(document, part, parts, seen)));
        parts.add(schema);
    }

    /** Returns the properties of all parts, each with all schemas that apply to it. */
    public static Map<String, List<Node>> properties(List<Node> parts) {
        Map<String, List<Node>> properties = new LinkedHashMap<>();
        parts.forEach(part -> part.get("properties")
                .ifPresent(map -> map.members()
                        .forEach((name, schema) -> properties
                                .computeIfAbsent(name, key -> new ArrayList<>())
                                .add(schema))));
        return properties;
    }
}
