package org.coworkingapi.contract.review.schema;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.coworkingapi.contract.openapi.document.BadInputException;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;

/**
 * A check whether schemas are written identically in both documents, including all referenced schemas. Equal schemas
 * need no comparison.
 */
final class SchemaEquality {

    private static final Set<String> REFERRING_BY_NAME = Set.of("discriminator", "$dynamicRef");

    private record NodePair(Node before, Node after) {}

    private final Document before;
    private final Document after;
    private final Map<NodePair, Boolean> results = new HashMap<>();

    SchemaEquality(Document before, Document after) {
        this.before = before;
        this.after = after;
    }

    boolean areEqual(Schema oldSchema, Schema newSchema) {
        return before.isVersion30() == after.isVersion30()
                && !oldSchema.isSelection()
                && !newSchema.isSelection()
                && oldSchema.nodes().size() == newSchema.nodes().size()
                && IntStream.range(0, oldSchema.nodes().size())
                        .allMatch(i -> areEqual(new NodePair(
                                oldSchema.nodes().get(i), newSchema.nodes().get(i))));
    }

    /** Recursive schemas are equal unless some part of them differs. */
    private boolean areEqual(NodePair root) {
        Map<NodePair, List<NodePair>> parents = new HashMap<>();
        Set<NodePair> seen = new HashSet<>(Set.of(root));
        Deque<NodePair> todo = new ArrayDeque<>(seen);
        Deque<NodePair> different = new ArrayDeque<>();
        while (!todo.isEmpty()) {
            NodePair nodePair = todo.pop();
            List<NodePair> targets = new ArrayList<>();
            if (results.containsKey(nodePair)
                    ? !results.get(nodePair)
                    : !areEqual(nodePair.before(), nodePair.after(), targets)) {
                different.add(nodePair);
            }
            for (NodePair target : targets) {
                parents.computeIfAbsent(target, key -> new ArrayList<>()).add(nodePair);
                if (seen.add(target)) {
                    todo.push(target);
                }
            }
        }
        Set<NodePair> allDifferent = new HashSet<>(different);
        while (!different.isEmpty()) {
            parents.getOrDefault(different.pop(), List.of()).stream()
                    .filter(allDifferent::add)
                    .forEach(different::add);
        }
        seen.forEach(nodePair -> results.put(nodePair, !allDifferent.contains(nodePair)));
        return !allDifferent.contains(root);
    }

    /** @param targets receives the referenced schemas, which must be equal too */
    private boolean areEqual(Node oldNode, Node newNode, List<NodePair> targets) {
        if (oldNode.members().size() != newNode.members().size()
                || oldNode.items().size() != newNode.items().size()) {
            return false;
        }
        for (Map.Entry<String, Node> member : oldNode.members().entrySet()) {
            Node other = newNode.members().get(member.getKey());
            // These keywords refer to schemas by name, so equal text does not imply equal schemas.
            if (other == null
                    || REFERRING_BY_NAME.contains(member.getKey())
                    || !areEqual(member.getValue(), other, targets)) {
                return false;
            }
        }
        for (int i = 0; i < oldNode.items().size(); i++) {
            if (!areEqual(oldNode.items().get(i), newNode.items().get(i), targets)) {
                return false;
            }
        }
        boolean isScalar = !oldNode.isObject() && !oldNode.isList() && !newNode.isObject() && !newNode.isList();
        return isScalar
                ? Objects.equals(oldNode.plain(), newNode.plain())
                : oldNode.isObject() == newNode.isObject()
                        && oldNode.isList() == newNode.isList()
                        && addTargets(oldNode, newNode, targets);
    }

    private boolean addTargets(Node oldNode, Node newNode, List<NodePair> targets) {
        if (Document.reference(oldNode).isPresent()) {
            try {
                targets.add(new NodePair(before.target(oldNode), after.target(newNode)));
            } catch (BadInputException noReference) {
                // In an example, $ref may be an ordinary property.
                return false;
            }
        }
        return true;
    }
}
