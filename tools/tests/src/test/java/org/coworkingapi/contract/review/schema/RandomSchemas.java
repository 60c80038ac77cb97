package org.coworkingapi.contract.review.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Generates small schemas with few distinct keyword values, so that different schemas are likely to accept different
 * test values.
 */
public final class RandomSchemas {

    private final Random random;

    public RandomSchemas(long seed) {
        this.random = new Random(seed);
    }

    /** Returns a random OpenAPI 3.1 schema. */
    public Map<String, Object> schema(int depth) {
        Map<String, Object> schema = new LinkedHashMap<>();
        int choice = random.nextInt(depth > 0 ? 9 : 5);
        switch (choice) {
            case 0, 1 -> addStringKeywords(schema);
            case 2 -> addNumberKeywords(schema);
            case 3 -> schema.put("enum", nonEmptySubset(List.of("a", "ab", 1, 2, true)));
            case 4 ->
                schema.put(
                        "type",
                        pick("boolean", "null", List.of("string", "null"), List.of("integer", "string"), "number"));
            case 5, 6 -> addObjectKeywords(schema, depth);
            case 7 -> addArrayKeywords(schema, depth);
            default ->
                schema.put(pick("oneOf", "anyOf", "allOf").toString(), List.of(schema(depth - 1), schema(depth - 1)));
        }
        return schema;
    }

    /** Returns a copy of the schema with one random change. */
    public Map<String, Object> withRandomChange(Map<String, Object> schema, int depth) {
        Map<String, Object> changed = new LinkedHashMap<>(schema);
        List<String> keys = new ArrayList<>(changed.keySet());
        String key = keys.isEmpty() ? "" : keys.get(random.nextInt(keys.size()));
        Object value = changed.get(key);
        if (random.nextInt(6) == 0 || keys.isEmpty()) {
            return schema(depth);
        }
        if (random.nextInt(4) == 0 && !key.equals("type")) {
            changed.remove(key);
        } else if (value instanceof Integer number && !key.equals("const")) {
            changed.put(key, Math.max(key.equals("multipleOf") ? 1 : 0, number + random.nextInt(5) - 2));
        } else if (value instanceof Boolean flag) {
            changed.put(key, !flag);
        } else if (value instanceof Map<?, ?> child && !child.isEmpty()) {
            changed.put(key, childWithRandomChange(key, child, depth));
        } else if (value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Map<?, ?>) {
            List<Object> branches = new ArrayList<>(list);
            int index = random.nextInt(branches.size());
            branches.set(index, withRandomChange(toMap(branches.get(index)), depth - 1));
            changed.put(key, branches);
        } else if (value instanceof List<?> list && !key.equals("type")) {
            changed.put(
                    key,
                    key.equals("required")
                            ? nonEmptySubset(List.of("a", "b"))
                            : nonEmptySubset(List.of("a", "ab", 1, 2, true)));
        } else {
            addKeywords(changed, depth);
        }
        return changed;
    }

    private Map<String, Object> childWithRandomChange(String key, Map<?, ?> child, int depth) {
        if (key.equals("dependentRequired")) {
            return Map.of("b", List.of("a"));
        }
        if (key.equals("patternProperties")) {
            Map<String, Object> patterns = new LinkedHashMap<>(toMap(child));
            patterns.replaceAll((pattern, schema) -> withRandomChange(toMap(schema), depth - 1));
            return patterns;
        }
        if (!key.equals("properties")) {
            return withRandomChange(toMap(child), depth - 1);
        }
        Map<String, Object> members = new LinkedHashMap<>(toMap(child));
        String name = pick("a", "b").toString();
        Object member = members.get(name);
        members.put(name, member == null ? schema(depth - 1) : withRandomChange(toMap(member), depth - 1));
        return members;
    }

    private void addKeywords(Map<String, Object> schema, int depth) {
        Map<String, Object> keywords = new LinkedHashMap<>();
        switch (String.valueOf(schema.get("type"))) {
            case "string" -> addStringKeywords(keywords);
            case "integer", "number" -> addNumberKeywords(keywords);
            case "object" -> addObjectKeywords(keywords, depth);
            case "array" -> addArrayKeywords(keywords, depth);
            default -> keywords.put("not", schema(0));
        }
        keywords.forEach(schema::putIfAbsent);
    }

    private void addStringKeywords(Map<String, Object> schema) {
        schema.put("type", "string");
        maybePut(schema, "minLength", random.nextInt(3));
        maybePut(schema, "maxLength", 1 + random.nextInt(3));
        maybePut(schema, "pattern", pick("^a", "b$", "1"));
        maybePut(schema, "not", Map.of("const", "ab"));
    }

    private void addNumberKeywords(Map<String, Object> schema) {
        schema.put("type", pick("integer", "number"));
        maybePut(schema, "minimum", random.nextInt(4));
        maybePut(schema, "exclusiveMinimum", random.nextInt(4));
        maybePut(schema, "maximum", 1 + random.nextInt(4));
        maybePut(schema, "exclusiveMaximum", 1 + random.nextInt(4));
        maybePut(schema, "multipleOf", 1 + random.nextInt(3));
    }

    private void addObjectKeywords(Map<String, Object> schema, int depth) {
        schema.put("type", "object");
        schema.put(
                "properties",
                random.nextBoolean()
                        ? Map.of("a", schema(depth - 1), "b", schema(depth - 1))
                        : Map.of("a", schema(depth - 1)));
        maybePut(schema, "required", nonEmptySubset(List.of("a", "b")));
        maybePut(schema, "additionalProperties", random.nextBoolean() ? (Object) false : schema(0));
        maybePut(schema, "maxProperties", 1 + random.nextInt(2));
        maybePut(schema, "minProperties", random.nextInt(3));
        maybePut(schema, "dependentRequired", Map.of("a", List.of("b")));
        maybePut(schema, "propertyNames", Map.of("maxLength", 1));
    }

    private void addArrayKeywords(Map<String, Object> schema, int depth) {
        schema.put("type", "array");
        maybePut(schema, "items", schema(depth - 1));
        maybePut(schema, "prefixItems", List.of(schema(0)));
        maybePut(schema, "contains", schema(0));
        maybePut(schema, "minItems", random.nextInt(3));
        maybePut(schema, "maxItems", 1 + random.nextInt(2));
        maybePut(schema, "uniqueItems", random.nextBoolean());
    }

    private void maybePut(Map<String, Object> schema, String keyword, Object value) {
        if (random.nextInt(4) == 0) {
            schema.put(keyword, value);
        }
    }

    private Object pick(Object... values) {
        return values[random.nextInt(values.length)];
    }

    private List<Object> nonEmptySubset(List<Object> values) {
        List<Object> subset = new ArrayList<>(values);
        subset.removeIf(value -> random.nextBoolean());
        return subset.isEmpty() ? List.of(values.get(0)) : subset;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> toMap(Object map) {
        return (Map<String, Object>) map;
    }
}
