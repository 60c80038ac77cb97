package org.coworkingapi.contract.openapi.derive;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fields that a field list selects.
 *
 * @param isAll whether all fields are selected, with all of their descendants
 * @param children the selected fields by name, or an empty map if all fields are selected
 */
record FieldTree(boolean isAll, Map<String, FieldTree> children) {

    /** Selects all fields. */
    static final FieldTree ALL = new FieldTree(true, Map.of());

    /** Creates a tree. A path to a parent takes precedence over paths to its children. */
    static FieldTree of(Set<List<String>> paths) {
        Map<String, FieldTree> children = new LinkedHashMap<>();
        paths.stream().map(path -> path.get(0)).distinct().sorted().forEach(name -> {
            List<List<String>> below = paths.stream()
                    .filter(path -> path.get(0).equals(name))
                    .map(path -> path.subList(1, path.size()))
                    .toList();
            children.put(name, below.contains(List.<String>of()) ? ALL : of(Set.copyOf(below)));
        });
        return new FieldTree(false, children);
    }

    /** Returns the part of this tree that starts with one of these names. */
    FieldTree restrictedTo(Set<String> names) {
        Map<String, FieldTree> remaining = new LinkedHashMap<>(children);
        remaining.keySet().retainAll(names);
        return new FieldTree(isAll, remaining);
    }

    /** Returns whether the tree selects all of these fields with all of their descendants. */
    boolean isAllOf(Set<String> names) {
        return isAll || names.stream().allMatch(name -> ALL.equals(children.get(name)));
    }

    boolean includes(String name) {
        return isAll() || children.containsKey(name);
    }

    /** Returns the tree of an included field. */
    FieldTree below(String name) {
        return Optional.ofNullable(children.get(name)).orElse(ALL);
    }

    /** Returns the selected part of a value. Lists are transparent. */
    JsonNode project(JsonNode value) {
        if (isAll() || value.isValueNode()) {
            return value;
        }
        if (value.isArray()) {
            ArrayNode items = JsonNodeFactory.instance.arrayNode();
            value.forEach(item -> items.add(project(item)));
            return items;
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        value.forEachEntry((name, member) -> {
            if (includes(name)) {
                object.set(name, below(name).project(member));
            }
        });
        return object;
    }
}
