package org.coworkingapi.benchmarks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.coworkingapi.benchmarks.DocumentPart.Kind;

/** The differences between the scalar values of two parts, without following references. */
final class LeafDiff {

    /**
     * A scalar that only one of the parts has, or that differs. Absent parts are null.
     *
     * @param keyword the nearest keyword above the leaf
     * @param topBefore the topmost part above the leaf that only the old document has
     * @param topAfter the topmost part above the leaf that only the new document has
     * @param objectBefore the nearest object above the leaf that both documents have, in the old document
     * @param objectAfter the same object in the new document
     */
    record Leaf(
            DocumentPart before,
            DocumentPart after,
            DocumentPart topBefore,
            DocumentPart topAfter,
            DocumentPart objectBefore,
            DocumentPart objectAfter,
            String keyword) {

        @Override
        public String toString() {
            DocumentPart part = after == null ? before : after;
            return part.file().getFileName() + "#" + part.pointer() + ": "
                    + (before == null ? "(absent)" : before.value()) + " → "
                    + (after == null ? "(absent)" : after.value());
        }
    }

    /** Two parts with the same name. One of them may be null. */
    record Pair(DocumentPart before, DocumentPart after) {}

    private final List<Leaf> leaves = new ArrayList<>();

    private LeafDiff() {}

    static List<Leaf> of(DocumentPart before, DocumentPart after) {
        LeafDiff diff = new LeafDiff();
        diff.compare(before, after, before, after, "");
        return diff.leaves;
    }

    private void compare(
            DocumentPart before, DocumentPart after, DocumentPart oldObject, DocumentPart newObject, String keyword) {
        boolean isContainer = (before.value() instanceof Map && after.value() instanceof Map)
                || (before.value() instanceof List && after.value() instanceof List);
        if (before.kind() == Kind.DOCUMENTATION || after.kind() == Kind.DOCUMENTATION) {
            return;
        }
        if (!isContainer) {
            if (!scalar(before.value()).equals(scalar(after.value()))) {
                leaves.add(new Leaf(before, after, null, null, oldObject, newObject, keyword));
            }
            return;
        }
        boolean isObject = before.kind() == Kind.OBJECT && after.kind() == Kind.OBJECT;
        DocumentPart object = isObject ? before : oldObject;
        DocumentPart counterpart = isObject ? after : newObject;
        pairs(before, after).forEach((name, pair) -> {
            String nearest = isObject ? name : keyword;
            if (pair.before() == null) {
                addAll(pair.after(), pair.after(), false, object, counterpart, nearest);
            } else if (pair.after() == null) {
                addAll(pair.before(), pair.before(), true, object, counterpart, nearest);
            } else {
                compare(pair.before(), pair.after(), object, counterpart, nearest);
            }
        });
    }

    /** Returns a scalar as a string, with numbers in one notation. */
    static String scalar(Object value) {
        return value instanceof Number
                ? new BigDecimal(value.toString()).stripTrailingZeros().toPlainString()
                : String.valueOf(value);
    }

    private void addAll(
            DocumentPart part,
            DocumentPart top,
            boolean isOld,
            DocumentPart oldObject,
            DocumentPart newObject,
            String keyword) {
        if (part.kind() == Kind.DOCUMENTATION) {
            return;
        }
        Map<String, DocumentPart> members = part.members();
        if (members.isEmpty()) {
            leaves.add(
                    isOld
                            ? new Leaf(part, null, top, null, oldObject, newObject, keyword)
                            : new Leaf(null, part, null, top, oldObject, newObject, keyword));
        }
        members.forEach((name, member) ->
                addAll(member, top, isOld, oldObject, newObject, part.kind() == Kind.OBJECT ? name : keyword));
    }

    /** Pairs the members of two maps by name, and those of two lists by identity, value, and order. */
    static Map<String, Pair> pairs(DocumentPart before, DocumentPart after) {
        Map<String, DocumentPart> old = byIdentity(before);
        Map<String, DocumentPart> proposed = byIdentity(after);
        Map<String, Pair> pairs = new LinkedHashMap<>();
        Set<String> names = new HashSet<>(old.keySet());
        names.addAll(proposed.keySet());
        List<DocumentPart> oldRest = new ArrayList<>();
        List<DocumentPart> newRest = new ArrayList<>();
        for (String name : new TreeSet<>(names)) {
            DocumentPart first = old.get(name);
            DocumentPart second = proposed.get(name);
            if (name.startsWith("=") && (first == null || second == null)) {
                (first == null ? newRest : oldRest).add(first == null ? second : first);
            } else {
                pairs.put(name, new Pair(first, second));
            }
        }
        for (int i = 0; i < Math.max(oldRest.size(), newRest.size()); i++) {
            pairs.put(
                    "[" + i,
                    new Pair(i < oldRest.size() ? oldRest.get(i) : null, i < newRest.size() ? newRest.get(i) : null));
        }
        return pairs;
    }

    private static Map<String, DocumentPart> byIdentity(DocumentPart part) {
        Map<String, DocumentPart> members = new LinkedHashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        boolean isList = part.value() instanceof List;
        part.members().forEach((name, member) -> {
            String identity = isList ? identity(member) : normalised(part, name);
            int count = counts.merge(identity, 1, Integer::sum);
            members.put(count == 1 ? identity : identity + "#" + count, member);
        });
        return members;
    }

    /** Returns the name of a member. Paths are returned without the names of their variables. */
    private static String normalised(DocumentPart part, String name) {
        return part.pointer().equals("/paths") ? name.replaceAll("\\{[^}]*}", "{}") : name;
    }

    /** Returns the identifying member of a list item, or "=" and its value if it has none. */
    private static String identity(DocumentPart item) {
        if (!(item.value() instanceof Map)) {
            return scalar(item.value());
        }
        if (!item.text("$ref").isEmpty()) {
            return item.text("$ref");
        }
        if (!item.text("in").isEmpty()) {
            return item.text("in") + " " + item.text("name");
        }
        for (String name : List.of("url", "name")) {
            if (item.kind() == Kind.OBJECT && !item.text(name).isEmpty()) {
                return item.text(name);
            }
        }
        return "=" + withoutDocumentation(item);
    }

    private static Object withoutDocumentation(DocumentPart part) {
        Map<String, Object> members = new TreeMap<>();
        part.members().forEach((name, member) -> {
            if (member.kind() != Kind.DOCUMENTATION) {
                members.put(name, withoutDocumentation(member));
            }
        });
        return members.isEmpty() ? scalar(part.value()) : members;
    }
}
