package org.coworkingapi.contract.verification.cases;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Lists at and beyond the limits of a parameter's schema, with commas between their items.
 *
 * @param items valid items
 */
record ListParameterValues(JsonNode schema, List<String> items, int maxBytes) {

    List<TestValues> violating(String keyword) {
        return switch (keyword) {
            case "items" -> invalidItems();
            case "minItems" -> ofSize(bound(keyword) - 1);
            case "maxItems" -> ofSize(bound(keyword) + 1);
            default ->
                items.stream()
                        .limit(1)
                        .map(item -> TestValues.of(item + ',' + item))
                        .toList();
        };
    }

    List<TestValues> satisfying(String keyword) {
        return switch (keyword) {
            case "items" -> items.stream().map(TestValues::of).toList();
            case "minItems", "maxItems" -> ofSize(bound(keyword));
            default -> List.of();
        };
    }

    private int bound(String keyword) {
        return schema.path(keyword).asInt(0);
    }

    private List<TestValues> invalidItems() {
        JsonNode itemSchema = schema.path("items");
        KeywordValues values = new KeywordValues(itemSchema, items, maxBytes);
        return itemSchema.propertyNames().stream()
                .filter(keyword -> !KeywordValues.ANNOTATIONS.contains(keyword))
                .flatMap(keyword -> values.violating(keyword).stream())
                .map(invalid -> new TestValues(
                        "an item: " + invalid.label(),
                        invalid.values().stream()
                                .filter(value -> !value.isEmpty() && !value.contains(","))
                                .toList()))
                .toList();
    }

    private List<TestValues> ofSize(int size) {
        // Each item needs at least one character and a comma.
        if (size < 1 || size > maxBytes / 2 + 1 || items.isEmpty()) {
            return List.of();
        }
        Stream<String> distinct = IntStream.range(0, size).mapToObj(i -> items.get(Math.min(i, items.size() - 1)));
        String list = schema.path("uniqueItems").asBoolean(false)
                ? String.join(",", distinct.toList())
                : String.join(",", Collections.nCopies(size, items.get(0)));
        return list.length() > maxBytes ? List.of() : List.of(TestValues.of(size + " items", list));
    }
}
