package org.coworkingapi.client.test;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.coworkingapi.client.model.ErrorCode;
import org.coworkingapi.client.model.Field;
import org.coworkingapi.client.model.ObjectField;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The fields that a {@code _shape} selects according to the spec, in the order of the schema. */
record Selection(List<Part> parts) {

    private static final int MAX_QUOTED_LENGTH = 100;

    /**
     * A selected field.
     *
     * @param subselection the selected part of the field's value; null for the whole value
     */
    private record Part(Field<?> field, @Nullable Selection subselection) {

        /** Returns the selection within the objects of the field; null if the field has no objects. */
        @Nullable
        Selection ofChildren() {
            return subselection == null && field instanceof ObjectField<?, ?> object
                    ? allOf(object.children())
                    : subselection;
        }
    }

    /**
     * Parses a value of {@code _shape}.
     *
     * @param shape the value; null or blank selects all fields
     * @throws InvalidShapeException if the value is invalid, or contains a field that the response does not have
     */
    static Selection of(@Nullable String shape, Operation operation) {
        List<List<String>> paths = shape == null ? List.of() : paths(shape);
        return paths.isEmpty() ? allOf(operation.fields()) : of(paths, operation.fields(), operation, "");
    }

    private static List<List<String>> paths(String shape) {
        if (!Spec.isShape(shape)) {
            throw new InvalidShapeException(
                    ErrorCode.INVALID_SHAPE,
                    "_shape must consist of comma-separated paths such as"
                            + " 'Name,TeamMembers.FullName', with at most 100 paths, 8 levels and 2,048 characters.");
        }
        // The spec allows spaces only around names.
        String withoutSpaces = shape.replace(" ", "");
        return withoutSpaces.isEmpty()
                ? List.of()
                : Stream.of(withoutSpaces.split(","))
                        .map(path -> List.of(path.split("\\.")))
                        .toList();
    }

    private static Selection allOf(List<? extends Field<?>> fields) {
        return new Selection(fields.stream().map(field -> new Part(field, null)).toList());
    }

    private static Selection of(
            List<List<String>> paths, List<? extends Field<?>> fields, Operation operation, String prefix) {
        for (List<String> path : paths) {
            if (fields.stream().noneMatch(field -> field.name().equals(path.get(0)))) {
                throw unknownField(prefix + path.get(0), operation);
            }
        }
        List<Part> parts = new ArrayList<>();
        for (Field<?> field : fields) {
            List<List<String>> matching = paths.stream()
                    .filter(path -> path.get(0).equals(field.name()))
                    .toList();
            if (!matching.isEmpty()) {
                List<List<String>> subpaths = matching.stream()
                        .filter(path -> path.size() > 1)
                        .map(path -> path.subList(1, path.size()))
                        .toList();
                // Paths below a selected parent are redundant, but unknown names in them are still errors.
                Selection subselection = of(subpaths, children(field), operation, prefix + field.name() + ".");
                parts.add(new Part(field, subpaths.size() < matching.size() ? null : subselection));
            }
        }
        return new Selection(parts);
    }

    private static List<? extends Field<?>> children(Field<?> field) {
        return field instanceof ObjectField<?, ?> object ? object.children() : List.of();
    }

    private static InvalidShapeException unknownField(String path, Operation operation) {
        return new InvalidShapeException(
                ErrorCode.UNKNOWN_SHAPE_FIELD,
                "_shape names '" + truncate(path)
                        + "', which the response does not have; the nearest known path is '"
                        + NearestPath.to(path, operation.fields()) + "'.");
    }

    /** Truncates the path as the server does. */
    private static String truncate(String path) {
        return path.length() <= MAX_QUOTED_LENGTH ? path : path.substring(0, MAX_QUOTED_LENGTH) + "…";
    }

    /** Returns the selected paths that the object, or an element of one of its lists, does not have. */
    Set<String> missingIn(JsonNode object) {
        Set<String> missing = new LinkedHashSet<>();
        collectMissing(object, "", missing);
        return missing;
    }

    private void collectMissing(JsonNode object, String prefix, Set<String> missing) {
        for (Part part : parts) {
            String path = prefix + part.field().name();
            JsonNode value = object.path(part.field().name());
            Selection children = part.ofChildren();
            if (value.isMissingNode()) {
                missing.add(path);
            } else if (children != null && value.isArray()) {
                value.forEach(element -> children.collectMissing(element, path + ".", missing));
            } else if (children != null && value.isObject()) {
                children.collectMissing(value, path + ".", missing);
            }
        }
    }

    /** Returns the selected fields of an object, which must have all of them. */
    ObjectNode applyTo(JsonNode object) {
        ObjectNode selected = JsonNodeFactory.instance.objectNode();
        for (Part part : parts) {
            JsonNode value = object.get(part.field().name());
            selected.set(part.field().name(), part.ofChildren() == null ? value : select(part.ofChildren(), value));
        }
        return selected;
    }

    private static JsonNode select(Selection selection, JsonNode value) {
        if (value.isArray()) {
            ArrayNode elements = JsonNodeFactory.instance.arrayNode();
            value.forEach(element -> elements.add(selection.applyTo(element)));
            return elements;
        }
        return value.isObject() ? selection.applyTo(value) : value;
    }
}
