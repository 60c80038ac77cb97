package org.coworkingapi.contract.lint;

import java.util.List;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.Node;

/** Nothing stands beside a {@code $ref} that is not read. */
final class ReferenceRules {

    /** Without them something is missing, but nothing is wrong. */
    private static final Set<String> WORDS = Set.of("description", "summary", "title", "example", "examples", "externalDocs");

    private static final Set<String> READ_IN_31 = Set.of("summary", "description");

    private ReferenceRules() {}

    static void check(Outline outline, Findings findings) {
        boolean is30 = outline.document().isVersion30();
        for (Node reference : outline.all(Outline.REFERENCE)) {
            if (outline.hasSiblings(outline.type(reference))) {
                continue;
            }
            List<String> ignored = reference.members().values().stream().filter(member -> !Fields.isExtension(member)).map(Node::key)
                    .filter(key -> !key.equals("$ref") && (is30 || !READ_IN_31.contains(key))).toList();
            if (!ignored.isEmpty()) {
                findings.add(WORDS.containsAll(ignored) ? "ref-description" : "ref-sibling", reference, "Beside a $ref "
                        + String.join(", ", ignored) + (ignored.size() == 1 ? " is" : " are")
                        + " not read" + (outline.type(reference).equals("Schema") ? "; put the $ref into an 'allOf'." : "."));
            }
        }
    }
}
