package org.coworkingapi.contract.openapi.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Limits the nesting of keywords such as {@code allOf}, whose schemas apply to the same value. The time of many
 * comparisons grows much faster than this depth.
 */
final class CombinedSchemaDepth {

    private static final int MAXIMUM_DEPTH = 100;
    private static final List<String> LISTS = List.of("allOf", "anyOf", "oneOf");
    private static final List<String> SINGLE = List.of("not", "if", "then", "else");

    private final Document document;

    /** The number of levels below each schema; 0 until they are counted. */
    private final Map<Node, Integer> depths = new HashMap<>();

    CombinedSchemaDepth(Document document) {
        this.document = document;
    }

    /** @throws BadInputException if the keywords of the schema are nested too deeply */
    void check(Node schema) {
        // A stack instead of recursion, because the depth is unknown.
        Deque<Node> todo = new ArrayDeque<>(List.of(document.resolveWithoutSiblings(schema)));
        while (!todo.isEmpty()) {
            Node node = todo.peek();
            List<Node> combined = combinedBy(node);
            if (depths.putIfAbsent(node, 0) == null) {
                combined.stream().filter(part -> !depths.containsKey(part)).forEach(todo::push);
            } else {
                todo.pop();
                int depth = combined.stream().mapToInt(depths::get).max().orElse(-1) + 1;
                if (depth > MAXIMUM_DEPTH) {
                    throw StructureValidator.invalid(
                            node,
                            "The schema at " + node.pointer()
                                    + " nests keywords such as allOf, anyOf and oneOf more than "
                                    + MAXIMUM_DEPTH
                                    + " levels deep, including referenced schemas. Combine fewer schemas.");
                }
                depths.put(node, depth);
            }
        }
    }

    private List<Node> combinedBy(Node schema) {
        List<Node> combined = new ArrayList<>();
        if (Document.reference(schema).isPresent()) {
            combined.add(document.resolveWithoutSiblings(document.target(schema)));
        }
        LISTS.forEach(keyword -> schema.get(keyword)
                .ifPresent(list -> list.items().forEach(part -> combined.add(document.resolveWithoutSiblings(part)))));
        SINGLE.forEach(
                keyword -> schema.get(keyword).ifPresent(part -> combined.add(document.resolveWithoutSiblings(part))));
        return combined;
    }
}
