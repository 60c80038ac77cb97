package org.coworkingapi.contract.review.counterexample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coworkingapi.contract.openapi.document.JsonPath;
import org.coworkingapi.contract.openapi.document.JsonPointers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The path to a single location in a value. A step into an array leads to its first item.
 *
 * @param steps the names of properties, or {@link #ITEM}
 */
record ValuePath(List<String> steps) {

    /** The step to an item of an array. */
    static final String ITEM = "[*]";

    /** Returns the paths of an affected location, with the given names for additional properties. */
    static List<ValuePath> of(String path, List<String> additionalNames) {
        List<ValuePath> paths = List.of(new ValuePath(List.of()));
        for (String step : JsonPath.steps(path)) {
            List<String> names = step.equals(JsonPath.OTHER) ? additionalNames : List.of(name(step));
            paths = paths.stream()
                    .flatMap(prefix -> names.stream().map(prefix::append))
                    .limit(3)
                    .toList();
        }
        return paths;
    }

    private static String name(String step) {
        if (step.equals(JsonPath.ITEM)) {
            return ITEM;
        }
        return step.startsWith(".")
                ? step.substring(1)
                : step.substring(2, step.length() - 2).replaceAll("\\\\(.)", "$1");
    }

    private ValuePath append(String step) {
        List<String> longer = new ArrayList<>(steps);
        longer.add(step);
        return new ValuePath(List.copyOf(longer));
    }

    boolean isRoot() {
        return steps.isEmpty();
    }

    String first() {
        return steps.get(0);
    }

    ValuePath rest() {
        return new ValuePath(steps.subList(1, steps.size()));
    }

    String last() {
        return isRoot() ? "" : steps.get(steps.size() - 1);
    }

    /** Returns the path as a JSON pointer (RFC 6901). */
    String pointer() {
        return String.join(
                "",
                steps.stream()
                        .map(step -> '/' + (step.equals(ITEM) ? "0" : JsonPointers.escaped(step)))
                        .toList());
    }

    /**
     * Returns a copy of the value with another part at this path, or an empty {@code Optional} if the parent does not
     * exist.
     */
    Optional<JsonNode> put(JsonNode value, JsonNode part) {
        if (isRoot()) {
            return Optional.of(part);
        }
        return copyIfParentExists(value).map(copy -> {
            JsonNode parent = parent(copy);
            if (parent instanceof ObjectNode object) {
                object.set(last(), part);
            } else {
                ((ArrayNode) parent).set(0, part);
            }
            return copy;
        });
    }

    /**
     * Returns a copy of the value without the part at this path, or an empty {@code Optional} for the root or if the
     * parent does not exist.
     */
    Optional<JsonNode> remove(JsonNode value) {
        return isRoot()
                ? Optional.empty()
                : copyIfParentExists(value).map(copy -> {
                    JsonNode parent = parent(copy);
                    if (parent instanceof ObjectNode object) {
                        object.remove(last());
                    } else {
                        ((ArrayNode) parent).remove(0);
                    }
                    return copy;
                });
    }

    /** Returns the part at this path. */
    Optional<JsonNode> get(JsonNode value) {
        JsonNode current = value;
        for (String step : steps) {
            current = step.equals(ITEM) ? current.path(0) : current.path(step);
        }
        return current.isMissingNode() ? Optional.empty() : Optional.of(current);
    }

    /** Returns a copy of the value if the parent of this path exists. */
    private Optional<JsonNode> copyIfParentExists(JsonNode value) {
        JsonNode parent = parent(value);
        if (last().equals(ITEM)) {
            return parent.isArray() && !parent.isEmpty() ? Optional.of(value.deepCopy()) : Optional.empty();
        }
        return parent.isObject() ? Optional.of(value.deepCopy()) : Optional.empty();
    }

    private JsonNode parent(JsonNode value) {
        return new ValuePath(steps.subList(0, steps.size() - 1)).get(value).orElse(JsonValues.NODES.missingNode());
    }
}
