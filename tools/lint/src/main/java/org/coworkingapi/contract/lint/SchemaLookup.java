package org.coworkingapi.contract.lint;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;

/** Access to the types and properties of schemas, including those in references and {@code allOf}. */
final class SchemaLookup {

    /** Ends the loop if an {@code allOf} refers to itself. */
    private static final int MAX_DEPTH = 50;

    private final Document document;

    SchemaLookup(Document document) {
        this.document = document;
    }

    /** Resolves a schema. A schema without a type but with a single {@code allOf} part is resolved to that part. */
    Node unwrap(Node schema) {
        Node current = document.resolve(schema);
        for (int i = 0;
                i < MAX_DEPTH
                        && current.get("type").isEmpty()
                        && current.get("allOf")
                                        .map(parts -> parts.items().size())
                                        .orElse(0)
                                == 1;
                i++) {
            current =
                    document.resolve(current.get("allOf").orElseThrow().items().get(0));
        }
        return current;
    }

    /** Returns the types of a schema except {@code null}, or an empty set if it has none. */
    Set<String> types(Node schema) {
        Set<String> types = new LinkedHashSet<>();
        unwrap(schema).get("type").ifPresent(type -> {
            if (type.isList()) {
                type.items().forEach(item -> types.add(item.text()));
            } else {
                types.add(type.text());
            }
        });
        types.remove("null");
        return types;
    }

    /** Returns whether a schema has only this type. */
    boolean is(Node schema, String type) {
        return types(schema).equals(Set.of(type));
    }

    /** Returns the properties of a schema, including those of its {@code allOf}. */
    Map<String, Node> properties(Node schema) {
        Map<String, Node> properties = new LinkedHashMap<>();
        collect(schema, properties, Collections.newSetFromMap(new IdentityHashMap<>()));
        return properties;
    }

    private void collect(Node schema, Map<String, Node> properties, Set<Node> seen) {
        Node resolved = document.resolve(schema);
        if (seen.add(resolved)) {
            resolved.get("properties").ifPresent(map -> map.members().forEach(properties::putIfAbsent));
            resolved.get("allOf").ifPresent(parts -> parts.items().forEach(part -> collect(part, properties, seen)));
        }
    }
}
