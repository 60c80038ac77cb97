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
 * A place inside a value, one for sure: of a list its first item.
 *
 * @param steps names of members, and {@link #ITEM}
 */
record ValuePath(List<String> steps) {

    /** No member can be called so by mistake. */
    static final String ITEM = "[*]";

    /** The places that a path of a reach stands for, when members of other names are called one of these. */
    static List<ValuePath> of(String path, List<String> others) {
        List<ValuePath> paths = List.of(new ValuePath(List.of()));
        for (String step : JsonPath.steps(path)) {
            List<String> names = step.equals(JsonPath.OTHER) ? others : List.of(name(step));
            paths = paths.stream()
                    .flatMap(before -> names.stream().map(before::then))
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

    private ValuePath then(String step) {
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

    /** As a JSON pointer (RFC 6901). */
    String pointer() {
        return String.join(
                "",
                steps.stream()
                        .map(step -> '/' + (step.equals(ITEM) ? "0" : JsonPointers.escaped(step)))
                        .toList());
    }

    /** The value with another part in this place; empty if it has no such place. */
    Optional<JsonNode> put(JsonNode value, JsonNode part) {
        if (isRoot()) {
            return Optional.of(part);
        }
        return parent(value).map(copy -> {
            JsonNode holder = holder(copy);
            if (holder instanceof ObjectNode object) {
                object.set(last(), part);
            } else {
                ((ArrayNode) holder).set(0, part);
            }
            return copy;
        });
    }

    /** The value without this place. */
    Optional<JsonNode> removed(JsonNode value) {
        return isRoot()
                ? Optional.empty()
                : parent(value).map(copy -> {
                    JsonNode holder = holder(copy);
                    if (holder instanceof ObjectNode object) {
                        object.remove(last());
                    } else {
                        ((ArrayNode) holder).remove(0);
                    }
                    return copy;
                });
    }

    /** The part in this place. */
    Optional<JsonNode> get(JsonNode value) {
        JsonNode at = value;
        for (String step : steps) {
            at = step.equals(ITEM) ? at.path(0) : at.path(step);
        }
        return at.isMissingNode() ? Optional.empty() : Optional.of(at);
    }

    /** A copy, if what this place would be in is there. */
    private Optional<JsonNode> parent(JsonNode value) {
        JsonNode holder = holder(value);
        if (last().equals(ITEM)) {
            return holder.isArray() && !holder.isEmpty() ? Optional.of(value.deepCopy()) : Optional.empty();
        }
        return holder.isObject() ? Optional.of(value.deepCopy()) : Optional.empty();
    }

    private JsonNode holder(JsonNode value) {
        return new ValuePath(steps.subList(0, steps.size() - 1)).get(value).orElse(JsonValues.NODES.missingNode());
    }
}
