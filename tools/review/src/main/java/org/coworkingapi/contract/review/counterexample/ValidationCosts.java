package org.coworkingapi.contract.review.counterexample;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;
import tools.jackson.databind.JsonNode;

/** Estimates the steps of a validation from the size of the value and of the schema with all referenced schemas. */
final class ValidationCosts {

    /** The number of nodes of a schema or value that count as one step. */
    private static final int NODES_PER_STEP = 10;

    private static final int MAX_NODES = 100_000;

    private final IdentityHashMap<Node, Integer> sizes = new IdentityHashMap<>();
    private final Document document;

    ValidationCosts(Document document) {
        this.document = document;
    }

    long of(Node schema, JsonNode value) {
        return 1L + (sizes.computeIfAbsent(schema, this::size) + SampleValues.size(value, 0)) / NODES_PER_STEP;
    }

    private int size(Node schema) {
        Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Node> pending = new ArrayDeque<>();
        pending.add(schema);
        while (!pending.isEmpty() && seen.size() < MAX_NODES) {
            Node node = pending.poll();
            if (seen.add(node)) {
                if (Document.reference(node).isPresent()) {
                    pending.add(document.target(node));
                }
                pending.addAll(node.members().values());
                pending.addAll(node.items());
            }
        }
        return seen.size();
    }
}
