package org.coworkingapi.contract.review.counterexample;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;
import tools.jackson.databind.JsonNode;

/** How many steps a validation counts for, by the size of the schema with all that it refers to, and of the value. */
final class ValidationCosts {

    /** Nodes of a schema or parts of a value that count as one step. */
    private static final int STEP = 10;

    private static final int MOST_NODES = 100_000;

    private final IdentityHashMap<Node, Integer> sizes = new IdentityHashMap<>();
    private final Document document;

    ValidationCosts(Document document) {
        this.document = document;
    }

    long of(Node schema, JsonNode value) {
        return 1L + (sizes.computeIfAbsent(schema, this::size) + SampleValues.size(value, 0)) / STEP;
    }

    private int size(Node schema) {
        Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Node> open = new ArrayDeque<>();
        open.add(schema);
        while (!open.isEmpty() && seen.size() < MOST_NODES) {
            Node node = open.poll();
            if (seen.add(node)) {
                if (Document.reference(node).isPresent()) {
                    open.add(document.target(node));
                }
                open.addAll(node.members().values());
                open.addAll(node.items());
            }
        }
        return seen.size();
    }
}
