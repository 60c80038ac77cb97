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

/**
 * What a {@code _shape} selects, by the rules of the spec: fields in the order of the schema, each whole or in part.
 */
record Selection(List<Part> parts) {

    private static final int LONGEST_QUOTED = 100;

    /**
     * A selected field.
     *
     * @param below what of it is selected; null for all of it
     */
    private record Part(Field<?> field, @Nullable Selection below) {

        /** What is selected of the objects that it holds; null if it holds none. */
        @Nullable
        Selection inside() {
            return below == null && field instanceof ObjectField<?, ?> object ? all(object.children()) : below;
        }
    }

    /**
     * Reads the value of {@code _shape}.
     *
     * @param text null or blank for everything
     * @throws RefusedShapeException if it is not as the spec says, or names a field that the answer does not have
     */
    static Selection of(@Nullable String text, Operation operation) {
        List<List<String>> paths = text == null ? List.of() : paths(text);
        return paths.isEmpty() ? all(operation.fields()) : of(paths, operation.fields(), operation, "");
    }

    private static List<List<String>> paths(String text) {
        if (!Spec.isShape(text)) {
            throw new RefusedShapeException(
                    ErrorCode.INVALID_SHAPE,
                    "_shape must consist of comma-separated paths such as"
                            + " 'Name,TeamMembers.FullName', with at most 100 paths, 8 levels and 2,048 characters.");
        }
        // The spec allows blanks around names only.
        String plain = text.replace(" ", "");
        return plain.isEmpty()
                ? List.of()
                : Stream.of(plain.split(","))
                        .map(path -> List.of(path.split("\\.")))
                        .toList();
    }

    private static Selection all(List<? extends Field<?>> fields) {
        return new Selection(fields.stream().map(field -> new Part(field, null)).toList());
    }

    private static Selection of(
            List<List<String>> paths, List<? extends Field<?>> fields, Operation operation, String prefix) {
        for (List<String> path : paths) {
            if (fields.stream().noneMatch(field -> field.name().equals(path.get(0)))) {
                throw unknown(prefix + path.get(0), operation);
            }
        }
        List<Part> parts = new ArrayList<>();
        for (Field<?> field : fields) {
            List<List<String>> named = paths.stream()
                    .filter(path -> path.get(0).equals(field.name()))
                    .toList();
            if (!named.isEmpty()) {
                List<List<String>> deeper = named.stream()
                        .filter(path -> path.size() > 1)
                        .map(path -> path.subList(1, path.size()))
                        .toList();
                // A wrong name below a whole field is redundant, and an error all the same.
                Selection below = of(deeper, children(field), operation, prefix + field.name() + ".");
                parts.add(new Part(field, deeper.size() < named.size() ? null : below));
            }
        }
        return new Selection(parts);
    }

    private static List<? extends Field<?>> children(Field<?> field) {
        return field instanceof ObjectField<?, ?> object ? object.children() : List.of();
    }

    private static RefusedShapeException unknown(String path, Operation operation) {
        return new RefusedShapeException(
                ErrorCode.UNKNOWN_SHAPE_FIELD,
                "_shape names '" + quoted(path)
                        + "', which the response does not have; the nearest known path is '"
                        + NearestPath.to(path, operation.fields()) + "'.");
    }

    /** As much of what was sent as the server says again. */
    private static String quoted(String path) {
        return path.length() <= LONGEST_QUOTED ? path : path.substring(0, LONGEST_QUOTED) + "…";
    }

    /** The paths that are selected, and that the object or an element of its lists does not have. */
    Set<String> missingIn(JsonNode object) {
        Set<String> missing = new LinkedHashSet<>();
        collectMissing(object, "", missing);
        return missing;
    }

    private void collectMissing(JsonNode object, String prefix, Set<String> missing) {
        for (Part part : parts) {
            String path = prefix + part.field().name();
            JsonNode value = object.path(part.field().name());
            Selection inside = part.inside();
            if (value.isMissingNode()) {
                missing.add(path);
            } else if (inside != null && value.isArray()) {
                value.forEach(element -> inside.collectMissing(element, path + ".", missing));
            } else if (inside != null && value.isObject()) {
                inside.collectMissing(value, path + ".", missing);
            }
        }
    }

    /** What it selects of an object that has it all. */
    ObjectNode of(JsonNode object) {
        ObjectNode selected = JsonNodeFactory.instance.objectNode();
        for (Part part : parts) {
            JsonNode value = object.get(part.field().name());
            selected.set(part.field().name(), part.inside() == null ? value : inside(part.inside(), value));
        }
        return selected;
    }

    private static JsonNode inside(Selection selection, JsonNode value) {
        if (value.isArray()) {
            ArrayNode elements = JsonNodeFactory.instance.arrayNode();
            value.forEach(element -> elements.add(selection.of(element)));
            return elements;
        }
        return value.isObject() ? selection.of(value) : value;
    }
}
