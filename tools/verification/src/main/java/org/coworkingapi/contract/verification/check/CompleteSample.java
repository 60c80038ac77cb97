package org.coworkingapi.contract.verification.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.coworkingapi.contract.openapi.document.JsonPath;
import org.coworkingapi.contract.openapi.document.NearestName;
import org.coworkingapi.contract.openapi.schema.JsonSchema;
import org.coworkingapi.contract.verification.contract.BodyMatcher;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A value with every field of a schema and one element in each list. A JSON path without a match in this value refers
 * to a field that the spec does not have.
 */
final class CompleteSample {

    private static final Pattern FILTER = Pattern.compile("\\[\\?\\((.*?)\\)]");
    private static final Pattern FILTER_FIELD = Pattern.compile("@\\.([A-Za-z_]\\w*)");

    private final JsonNode value;

    CompleteSample(JsonSchema schema) {
        this.value = sample(schema.node());
    }

    JsonNode value() {
        return value;
    }

    private static JsonNode sample(JsonNode schema) {
        if (schema.has("items")) {
            return JsonNodeFactory.instance.arrayNode().add(sample(schema.get("items")));
        }
        if (schema.has("properties") || schema.has("allOf")) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            schema.path("properties").forEachEntry((name, property) -> object.set(name, sample(property)));
            schema.path("allOf").forEach(part -> {
                if (sample(part) instanceof ObjectNode partSample) {
                    object.setAll(partSample);
                }
            });
            return object;
        }
        return JsonNodeFactory.instance.stringNode("");
    }

    /**
     * Replaces indices and filters in the matcher's path with {@code [*]}, so that the path matches the only element of
     * each list.
     */
    static BodyMatcher generalized(BodyMatcher matcher) {
        return withPath(matcher, generalized(matcher.path()));
    }

    private static String generalized(String path) {
        return FILTER.matcher(path).replaceAll("[*]").replaceAll("\\[[-\\d:,]+]", "[*]");
    }

    private static BodyMatcher withPath(BodyMatcher matcher, String path) {
        return new BodyMatcher(path, matcher.type(), matcher.value(), matcher.min(), matcher.max(), matcher.pointer());
    }

    /** Returns whether the spec has the fields in the matcher's path and in the filters of this path. */
    boolean has(BodyMatcher matcher) {
        return unknownPath(matcher).isEmpty();
    }

    /**
     * Returns the end of a sentence about the unknown field of a matcher: a question with the nearest property of the
     * same object, or a full stop if no property is similar.
     */
    String suggestion(BodyMatcher matcher) {
        JsonNode parent = value;
        for (String step : JsonPath.steps(unknownPath(matcher).orElse(""))) {
            String name = step.replaceAll("^\\.|^\\['|']$", "");
            JsonNode child = step.equals(JsonPath.ITEM) ? parent.path(0) : parent.path(name);
            if (child.isMissingNode()) {
                return NearestName.suggestion(name, parent.propertyNames());
            }
            parent = child;
        }
        return ".";
    }

    /** Returns the first path of the matcher or its filters that the spec does not have. */
    private Optional<String> unknownPath(BodyMatcher matcher) {
        return paths(matcher.path()).stream()
                .filter(path -> withPath(matcher, path)
                        .locations(value)
                        .filter(locations -> !locations.isEmpty())
                        .isEmpty())
                .findFirst();
    }

    /** Returns the paths of the fields in the filters of a path, and the path itself. */
    private static List<String> paths(String path) {
        List<String> paths = new ArrayList<>();
        FILTER.matcher(path).results().forEach(filter -> {
            String item = generalized(path.substring(0, filter.start())) + "[*].";
            FILTER_FIELD.matcher(filter.group(1)).results().forEach(field -> paths.add(item + field.group(1)));
        });
        paths.add(generalized(path));
        return paths;
    }
}
