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
 * Knows the schemas that two documents write alike, with all that they refer to: nothing in them has to be compared.
 */
final class Alike {

    private record Pair(Node before, Node after) {}

    private final Document before;
    private final Document after;
    private final Map<Pair, Boolean> known = new HashMap<>();

    Alike(Document before, Document after) {
        this.before = before;
        this.after = after;
    }

    boolean areAlike(Schema old, Schema now) {
        return before.isVersion30() == after.isVersion30()
                && old.nodes().size() == now.nodes().size()
                && IntStream.range(0, old.nodes().size())
                        .allMatch(i -> areAlike(
                                new Pair(old.nodes().get(i), now.nodes().get(i))));
    }

    /** What refers to itself is alike unless something in it differs. */
    private boolean areAlike(Pair root) {
        Map<Pair, List<Pair>> above = new HashMap<>();
        Set<Pair> seen = new HashSet<>(Set.of(root));
        Deque<Pair> todo = new ArrayDeque<>(seen);
        Deque<Pair> different = new ArrayDeque<>();
        while (!todo.isEmpty()) {
            Pair pair = todo.pop();
            List<Pair> below = new ArrayList<>();
            if (known.containsKey(pair) ? !known.get(pair) : !areAlike(pair.before(), pair.after(), below)) {
                different.add(pair);
            }
            for (Pair target : below) {
                above.computeIfAbsent(target, key -> new ArrayList<>()).add(pair);
                if (seen.add(target)) {
                    todo.push(target);
                }
            }
        }
        Set<Pair> found = new HashSet<>(different);
        while (!different.isEmpty()) {
            above.getOrDefault(different.pop(), List.of()).stream()
                    .filter(found::add)
                    .forEach(different::add);
        }
        seen.forEach(pair -> known.put(pair, !found.contains(pair)));
        return !found.contains(root);
    }

    /** @param below what both refer to, which has to be alike too */
    private boolean areAlike(Node old, Node now, List<Pair> below) {
        if (old.members().size() != now.members().size()
                || old.items().size() != now.items().size()) {
            return false;
        }
        for (Map.Entry<String, Node> member : old.members().entrySet()) {
            Node other = now.members().get(member.getKey());
            // A discriminator refers to schemas by their names alone.
            if (other == null
                    || member.getKey().equals("discriminator")
                    || !areAlike(member.getValue(), other, below)) {
                return false;
            }
        }
        for (int i = 0; i < old.items().size(); i++) {
            if (!areAlike(old.items().get(i), now.items().get(i), below)) {
                return false;
            }
        }
        boolean isScalar = !old.isObject() && !old.isList() && !now.isObject() && !now.isList();
        return isScalar
                ? Objects.equals(old.plain(), now.plain())
                : old.isObject() == now.isObject() && old.isList() == now.isList() && leadToTheSame(old, now, below);
    }

    private boolean leadToTheSame(Node old, Node now, List<Pair> below) {
        if (Document.reference(old).isPresent()) {
            try {
                below.add(new Pair(before.target(old), after.target(now)));
            } catch (BadInputException noReference) {
                // In an example it is a name as any other.
                return false;
            }
        }
        return true;
    }
}
