package org.coworkingapi.contract.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;

/** What is said twice in place is said once by name. */
final class DuplicateRules {

    /** Smaller objects are alike by chance. */
    private static final int FEWEST_PROPERTIES = 2;

    private DuplicateRules() {}

    static void check(DocumentIndex index, LintFindings findings) {
        SchemaFingerprints fingerprints = new SchemaFingerprints(index.document());
        Map<Integer, List<Node>> alike = new HashMap<>();
        index.all("Schema").stream()
                .filter(DuplicateRules::isObject)
                .forEach(schema -> alike.computeIfAbsent(fingerprints.of(schema), any -> new ArrayList<>())
                        .add(schema));
        for (List<Node> schemas : alike.values()) {
            Comparator<Node> namedFirst = Comparator.comparing(schema -> !index.isComponent(schema));
            schemas.sort(namedFirst.thenComparing(Node::line).thenComparing(Node::pointer));
            Node first = schemas.get(0);
            schemas.stream()
                    .skip(1)
                    .filter(schema -> !index.isComponent(schema) && !isInsideOfDuplicate(schema, alike, fingerprints))
                    .forEach(schema -> findings.add(
                            "inline-duplicate",
                            schema,
                            index.isComponent(first)
                                    ? "It says what the schema '" + first.key() + "' says; refer to that."
                                    : "It says what " + Subject.of(first) + " on line " + first.line()
                                            + " says; make one named schema of both."));
        }
    }

    private static boolean isObject(Node schema) {
        return Document.reference(schema).isEmpty()
                && schema.get("properties")
                        .filter(properties -> properties.members().size() >= FEWEST_PROPERTIES)
                        .isPresent();
    }

    /** Then the larger one says it all. */
    private static boolean isInsideOfDuplicate(Node schema, Map<Integer, List<Node>> alike, SchemaFingerprints fingerprints) {
        for (Optional<Node> at = schema.parent(); at.isPresent(); at = at.get().parent()) {
            if (isObject(at.get())
                    && alike.getOrDefault(fingerprints.of(at.get()), List.of()).size() > 1) {
                return true;
            }
        }
        return false;
    }
}
