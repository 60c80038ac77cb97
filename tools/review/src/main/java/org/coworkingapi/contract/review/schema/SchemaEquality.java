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
 * A lookup of schemas that are written identically in both documents, including all referenced schemas, and need no
 * comparison.
 */
final class SchemaEquality {

    private record NodePair(Node before, Node after) {}

    private final Document before;
    private final Document after;
    private final Map<NodePair, Boolean> known = new HashMap<>();

    SchemaEquality(Document before, Document after) {
        this.before = before;
        this.after = after;
    }

    boolean areEqual(Schema old, Schema now) {
        return before.isVersion30() == after.isVersion30()
                && old.nodes().size() == now.nodes().size()
                && IntStream.range(0, old.nodes().size())
                        .allMatch(i -> areEqual(
                                new NodePair(old.nodes().get(i), now.nodes().get(i))));
    }

    /** Recursive schemas are equal unless some part of them differs. */
    private boolean areEqual(NodePair root) {
        Map<NodePair, List<NodePair>> above = new HashMap<>();
        Set<NodePair> seen = new HashSet<>(Set.of(root));
        Deque<NodePair> todo = new ArrayDeque<>(seen);
        Deque<NodePair> different = new ArrayDeque<>();
        while (!todo.isEmpty()) {
            NodePair nodePair = todo.pop();
            List<NodePair> below = new ArrayList<>();
            if (known.containsKey(nodePair)
                    ? !known.get(nodePair)
                    : !areEqual(nodePair.before(), nodePair.after(), below)) {
                different.add(nodePair);
            }
            for (NodePair target : below) {
                above.computeIfAbsent(target, key -> new ArrayList<>()).add(nodePair);
                if (seen.add(target)) {
                    todo.push(target);
                }
            }
        }
        Set<NodePair> found = new HashSet<>(different);
        while (!different.isEmpty()) {
            above.getOrDefault(different.pop(), List.of()).stream()
                    .filter(found::add)
                    .forEach(different::add);
        }
        seen.forEach(nodePair -> known.put(nodePair, !found.contains(nodePair)));
        return !found.contains(root);
    }

    /** @param below receives the referenced schemas, which must be equal too */
    private boolean areEqual(Node old, Node now, List<NodePair> below) {
        if (old.members().size() != now.members().size()
                || old.items().size() != now.items().size()) {
            return false;
        }
        for (Map.Entry<String, Node> member : old.members().entrySet()) {
            Node other = now.members().get(member.getKey());
            // A discriminator refers to schemas by name, so equal text does not imply equal schemas.
            if (other == null
                    || member.getKey().equals("discriminator")
                    || !areEqual(member.getValue(), other, below)) {
                return false;
            }
        }
        for (int i = 0; i < old.items().size(); i++) {
            if (!areEqual(old.items().get(i), now.items().get(i), below)) {
                return false;
            }
        }
        boolean isScalar = !old.isObject() && !old.isList() && !now.isObject() && !now.isList();
        return isScalar
                ? Objects.equals(old.plain(), now.plain())
                : old.isObject() == now.isObject() && old.isList() == now.isList() && addTargets(old, now, below);
    }

    private boolean addTargets(Node old, Node now, List<NodePair> below) {
        if (Document.reference(old).isPresent()) {
            try {
                below.add(new NodePair(before.target(old), after.target(now)));
            } catch (BadInputException noReference) {
                // In an example, $ref may be an ordinary property.
                return false;
            }
        }
        return true;
    }
}
