package org.coworkingapi.contract.lint;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.document.ObjectFields;

/** The schemas of problems (RFC 9457), whose property names are standardized. */
final class ProblemSchemas {

    private static final String MEDIA_TYPE = "application/problem+json";

    private ProblemSchemas() {}

    static boolean isProblem(Node mediaType) {
        return mediaType.key().toLowerCase(Locale.ROOT).startsWith(MEDIA_TYPE);
    }

    /** Returns all nodes in the bodies of problems except extensions, including the targets of references. */
    static Set<Node> schemas(DocumentIndex index) {
        Set<Node> schemas = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Node> pending = new ArrayDeque<>();
        index.objects("MediaType").stream().filter(ProblemSchemas::isProblem).forEach(pending::add);
        while (!pending.isEmpty()) {
            Node node = pending.remove();
            if (schemas.add(node)) {
                if (Document.reference(node).isPresent()) {
                    pending.add(index.document().target(node));
                }
                node.members().values().stream()
                        .filter(member -> index.type(node).isEmpty() || !ObjectFields.isExtension(member))
                        .forEach(pending::add);
                pending.addAll(node.items());
            }
        }
        return schemas;
    }
}
