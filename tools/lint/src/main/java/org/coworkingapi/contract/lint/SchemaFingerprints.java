package org.coworkingapi.contract.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;
import org.jspecify.annotations.Nullable;

/** Assigns a number to each schema. Schemas that differ only in descriptions and examples have the same number. */
final class SchemaFingerprints {

    private static final Set<String> IGNORED =
            Set.of("description", "title", "example", "examples", "externalDocs", "$comment");

    private final Document document;
    private final Map<Object, Integer> numbersByContent = new HashMap<>();
    private final IdentityHashMap<Node, Integer> numbersByNode = new IdentityHashMap<>();

    SchemaFingerprints(Document document) {
        this.document = document;
    }

    /** Returns the number of a schema. */
    int of(Node schema) {
        return of(schema, false);
    }

    private int of(Node node, boolean isPropertyMap) {
        @Nullable Integer number = numbersByNode.get(node);
        if (number == null) {
            number = numbersByContent.computeIfAbsent(content(node, isPropertyMap), any -> numbersByContent.size());
            numbersByNode.put(node, number);
        }
        return number;
    }

    private Object content(Node node, boolean isPropertyMap) {
        if (!isPropertyMap && Document.reference(node).isPresent()) {
            Node target = document.target(node);
            return "$ref " + target.file() + '#' + target.pointer();
        }
        if (node.isObject()) {
            Map<String, Integer> members = new TreeMap<>();
            node.members().forEach((name, member) -> {
                if (isPropertyMap || (!IGNORED.contains(name) && !name.startsWith("x-"))) {
                    members.put(name, of(member, !isPropertyMap && name.equals("properties")));
                }
            });
            return members;
        }
        if (node.isList()) {
            List<Integer> items = new ArrayList<>();
            node.items().forEach(item -> items.add(of(item, false)));
            if (node.key().equals("required")) {
                items.sort(null);
            }
            return items;
        }
        return node.json();
    }
}
