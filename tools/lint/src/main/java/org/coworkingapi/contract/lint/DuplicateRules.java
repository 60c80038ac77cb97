package org.coworkingapi.contract.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;

/** Finds equal inline schemas, which should be one named schema. */
final class DuplicateRules {

    /** Smaller objects can be equal by chance. */
    private static final int MINIMUM_PROPERTIES = 2;

    private DuplicateRules() {}

    static void check(DocumentIndex index, LintFindings findings) {
        SchemaFingerprints fingerprints = new SchemaFingerprints(index.document());
        Map<Integer, List<Node>> equalSchemas = new HashMap<>();
        index.objects("Schema").stream()
                .filter(DuplicateRules::isObject)
                .forEach(schema -> equalSchemas
                        .computeIfAbsent(fingerprints.of(schema), any -> new ArrayList<>())
                        .add(schema));
        for (List<Node> schemas : equalSchemas.values()) {
            Comparator<Node> namedFirst = Comparator.comparing(schema -> !index.isComponent(schema));
            schemas.sort(namedFirst.thenComparing(Node::line).thenComparing(Node::pointer));
            Node first = schemas.get(0);
            schemas.stream()
                    .skip(1)
                    .filter(schema ->
                            !index.isComponent(schema) && !isInsideDuplicate(schema, equalSchemas, fingerprints))
                    .forEach(schema -> findings.add(
                            "inline-duplicate",
                            schema,
                            index.isComponent(first)
                                    ? "The schema is equal to the named schema '" + first.key()
                                            + "'; reference that schema."
                                    : "The schema is equal to " + Subject.of(first) + " on line " + first.line()
                                            + "; replace both with one named schema."));
        }
    }

    private static boolean isObject(Node schema) {
        return Document.reference(schema).isEmpty()
                && schema.get("properties")
                        .filter(properties -> properties.members().size() >= MINIMUM_PROPERTIES)
                        .isPresent();
    }

    /** Returns whether a schema is part of a larger duplicate, whose finding covers it. */
    private static boolean isInsideDuplicate(
            Node schema, Map<Integer, List<Node>> equalSchemas, SchemaFingerprints fingerprints) {
        for (Optional<Node> ancestor = schema.parent();
                ancestor.isPresent();
                ancestor = ancestor.get().parent()) {
            if (isObject(ancestor.get())
                    && equalSchemas
                                    .getOrDefault(fingerprints.of(ancestor.get()), List.of())
                                    .size()
                            > 1) {
                return true;
            }
        }
        return false;
    }
}
