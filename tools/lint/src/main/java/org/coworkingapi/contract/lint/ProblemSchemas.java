package org.coworkingapi.contract.lint;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;

/** The schemas of problems (RFC 9457), whose property names are standardized. */
final class ProblemSchemas {

    private static final String MEDIA_TYPE = "application/problem+json";

    private ProblemSchemas() {}

    static boolean isProblem(Node mediaType) {
        return mediaType.key().toLowerCase(Locale.ROOT).startsWith(MEDIA_TYPE);
    }

    /** Returns the schemas that are only used by bodies with problems, including referenced ones. */
    static Set<Node> schemas(DocumentIndex index) {
        Set<Node> schemas = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Node> open = new ArrayDeque<>();
        index.all("MediaType").stream().filter(ProblemSchemas::isProblem).forEach(open::add);
        while (!open.isEmpty()) {
            Node node = open.remove();
            if (schemas.add(node)) {
                if (Document.reference(node).isPresent()) {
                    open.add(index.document().target(node));
                }
                open.addAll(node.members().values());
                open.addAll(node.items());
            }
        }
        return schemas;
    }
}
