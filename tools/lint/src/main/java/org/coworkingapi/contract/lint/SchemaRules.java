package org.coworkingapi.contract.lint;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Nearest;
import org.coworkingapi.contract.openapi.document.Node;

/** What is required can be sent. */
final class SchemaRules {

    private static final Set<String> PARTS = Set.of("allOf", "anyOf", "oneOf", "dependentSchemas", "not", "if", "then", "else");

    private SchemaRules() {}

    static void check(Outline outline, Findings findings) {
        for (Node schema : outline.all("Schema")) {
            schema.get("required").filter(Node::isList).ifPresent(required -> {
                Set<String> known = new TreeSet<>();
                boolean isOpen = collect(outline, schema, known, 0);
                // A part that names no property at all may be made for being part of something else.
                if (!known.isEmpty() && !isOpen) {
                    required.items().stream().filter(name -> !known.contains(name.text())).forEach(name -> findings.add("required-unknown",
                            name, "There is no property '" + name.text() + "' that could be required"
                            + Nearest.to(name.text(), known).map(near -> "; did you mean '" + near + "'?").orElse(".")));
                }
            });
        }
    }

    /** Collects the properties here, in the parts, and in what this is a part of; says whether others are described too. */
    private static boolean collect(Outline outline, Node schema, Set<String> known, int depth) {
        known.addAll(outline.schemas().properties(schema).keySet());
        boolean isOpen = schema.get("additionalProperties").filter(Node::isObject).isPresent()
                || schema.get("patternProperties").isPresent();
        for (String choice : Set.of("anyOf", "oneOf")) {
            for (Node part : schema.get(choice).map(Node::items).orElse(List.of())) {
                known.addAll(outline.schemas().properties(part).keySet());
            }
        }
        Optional<Node> around = around(schema);
        return depth < 20 && around.isPresent() ? collect(outline, around.get(), known, depth + 1) || isOpen
                : isOpen || Document.reference(schema).isPresent() && known.isEmpty();
    }

    private static Optional<Node> around(Node schema) {
        return PARTS.contains(schema.key()) ? schema.parent()
                : schema.parent().filter(parent -> PARTS.contains(parent.key())).flatMap(Node::parent);
    }
}
