package org.coworkingapi.benchmarks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.coworkingapi.benchmarks.DocumentPart.Kind;

/** Decides whether two parts mean the same, although their notation differs. References are followed. */
final class Equivalence {

    /** Keywords with a value that has no effect. */
    private static final Map<String, Set<String>> WITHOUT_EFFECT = Map.ofEntries(
            Map.entry("nullable", Set.of("false")),
            Map.entry("deprecated", Set.of("false")),
            Map.entry("readOnly", Set.of("false")),
            Map.entry("writeOnly", Set.of("false")),
            Map.entry("uniqueItems", Set.of("false")),
            Map.entry("exclusiveMinimum", Set.of("false")),
            Map.entry("exclusiveMaximum", Set.of("false")),
            Map.entry("allowEmptyValue", Set.of("false")),
            Map.entry("allowReserved", Set.of("false")),
            Map.entry("additionalProperties", Set.of("true", "{}")),
            Map.entry("required", Set.of("false", "[]")),
            Map.entry("properties", Set.of("{}")),
            Map.entry("parameters", Set.of("[]")),
            Map.entry("tags", Set.of("[]")),
            Map.entry("enum", Set.of("[]")),
            Map.entry("items", Set.of("{}")),
            Map.entry("minLength", Set.of("0")),
            Map.entry("minItems", Set.of("0")),
            Map.entry("minProperties", Set.of("0")));

    /** Ends the recursion of schemas whose {@code allOf} contains themselves. */
    private static final int MAX_DEPTH = 8;

    private static final Map<String, Set<String>> TYPES_OF_KEYWORDS = Map.of(
            "minLength", Set.of("string"),
            "maxLength", Set.of("string"),
            "pattern", Set.of("string"),
            "minItems", Set.of("array"),
            "maxItems", Set.of("array"),
            "uniqueItems", Set.of("array"),
            "minimum", Set.of("number", "integer"),
            "maximum", Set.of("number", "integer"));

    /**
     * The pairs that are already compared or being compared. They are assumed to be the same, which ends the recursion.
     */
    private final Set<String> visited = new HashSet<>();

    private Equivalence() {}

    static boolean of(DocumentPart before, DocumentPart after) {
        return new Equivalence().isSame(before, after);
    }

    private boolean isSame(DocumentPart before, DocumentPart after) {
        if (before.kind() == Kind.DOCUMENTATION || after.kind() == Kind.DOCUMENTATION) {
            return true;
        }
        if (!visited.add(before.address() + " " + after.address() + before.kind())) {
            return true;
        }
        DocumentPart old = normalised(before);
        DocumentPart proposed = normalised(after);
        boolean isContainer = (old.value() instanceof Map && proposed.value() instanceof Map)
                || (old.value() instanceof List && proposed.value() instanceof List);
        if (!isContainer) {
            return LeafDiff.scalar(old.value()).equals(LeafDiff.scalar(proposed.value()));
        }
        return LeafDiff.pairs(old, proposed).values().stream().allMatch(this::isSame);
    }

    private boolean isSame(LeafDiff.Pair pair) {
        if (pair.before() != null && pair.after() != null) {
            return isSame(pair.before(), pair.after());
        }
        return (pair.before() == null ? pair.after() : pair.before()).kind() == Kind.DOCUMENTATION;
    }

    /** Resolves the references of an object, merges its {@code allOf}, and removes keywords without effect. */
    static DocumentPart normalised(DocumentPart part) {
        DocumentPart object = part.kind() == Kind.OBJECT ? part.resolved() : part;
        if (object.kind() != Kind.OBJECT || !(object.value() instanceof Map)) {
            return object;
        }
        Map<String, DocumentPart> members = merged(object, 0);
        DocumentPart type = members.get("type");
        if (type != null && type.value() instanceof List<?> list) {
            List<Object> types = new ArrayList<>(list);
            if (types.removeIf(name -> LeafDiff.scalar(name instanceof DocumentPart item ? item.value() : name)
                    .equals("null"))) {
                members.put("nullable", type.with(true));
            }
            members.put("type", types.size() == 1 ? type.get("0").with(types.get(0)) : type.with(types));
        }
        if (members.containsKey("const")) {
            DocumentPart constant = members.remove("const");
            members.put("enum", constant.with(List.of(LeafDiff.scalar(constant.value()))));
        }
        addTypeOfEnum(members);
        removeKeywordsOfOtherTypes(members);
        removeDefaultStyle(members);
        WITHOUT_EFFECT.forEach((name, values) -> {
            DocumentPart member = members.get(name);
            if (member != null && values.contains(String.valueOf(member.value()))) {
                members.remove(name);
            }
        });
        return object.with(members);
    }

    /** Adds the type {@code string} to an enum of strings. */
    private static void addTypeOfEnum(Map<String, DocumentPart> members) {
        DocumentPart values = members.get("enum");
        if (values != null
                && values.value() instanceof List<?> list
                && !list.isEmpty()
                && list.stream().allMatch(String.class::isInstance)) {
            members.putIfAbsent("type", values.with("string"));
        }
    }

    private static void removeKeywordsOfOtherTypes(Map<String, DocumentPart> members) {
        DocumentPart type = members.get("type");
        if (type != null && type.value() instanceof String name) {
            TYPES_OF_KEYWORDS.forEach((keyword, types) -> {
                if (!types.contains(name)) {
                    members.remove(keyword);
                }
            });
        }
    }

    private static void removeDefaultStyle(Map<String, DocumentPart> members) {
        if (!members.containsKey("schema")) {
            return;
        }
        // A header has no "in".
        DocumentPart in = members.get("in");
        boolean isQueryOrCookie =
                in != null && (in.value().equals("query") || in.value().equals("cookie"));
        String defaultStyle = isQueryOrCookie ? "form" : "simple";
        DocumentPart style = members.get("style");
        boolean isForm =
                style == null ? defaultStyle.equals("form") : style.value().equals("form");
        if (style != null && style.value().equals(defaultStyle)) {
            members.remove("style");
        }
        DocumentPart explode = members.get("explode");
        if (explode != null && explode.value().equals(isForm)) {
            members.remove("explode");
        }
    }

    /**
     * Returns the members of an object and of the schemas in its {@code allOf}, and of the schema in a {@code oneOf} or
     * {@code anyOf} that has only one.
     */
    private static Map<String, DocumentPart> merged(DocumentPart object, int depth) {
        Map<String, DocumentPart> members = new TreeMap<>(object.members());
        for (String keyword : List.of("allOf", "oneOf", "anyOf")) {
            DocumentPart schemas = members.get(keyword);
            boolean isMergeable = schemas != null
                    && schemas.value() instanceof List<?> list
                    && (keyword.equals("allOf") || list.size() == 1);
            if (isMergeable && depth < MAX_DEPTH) {
                members.remove(keyword);
                for (DocumentPart item : schemas.members().values()) {
                    merged(item.resolved(), depth + 1)
                            .forEach((name, member) -> members.merge(name, member, Equivalence::merge));
                }
            }
        }
        return members;
    }

    private static DocumentPart conjunction(DocumentPart first, DocumentPart second) {
        List<DocumentPart> schemas = List.of(first, second);
        return second.with(Map.of("allOf", new DocumentPart(second.file(), second.pointer(), schemas, Kind.OBJECTS)));
    }

    private static DocumentPart merge(DocumentPart first, DocumentPart second) {
        if (first.value() instanceof Map && second.value() instanceof Map && first.kind() == Kind.OBJECTS) {
            Map<String, DocumentPart> merged = new TreeMap<>(second.members());
            first.members().forEach((name, member) -> merged.merge(name, member, Equivalence::conjunction));
            return first.with(merged);
        }
        if (first.value() instanceof List && second.value() instanceof List) {
            Map<String, DocumentPart> merged = new TreeMap<>();
            second.members().values().forEach(item -> merged.put(String.valueOf(item.value()), item));
            first.members().values().forEach(item -> merged.put(String.valueOf(item.value()), item));
            return first.with(new ArrayList<>(merged.values()));
        }
        return first;
    }
}
