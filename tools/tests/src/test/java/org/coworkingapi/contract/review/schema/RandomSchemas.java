package org.coworkingapi.contract.review.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Generates small schemas with few distinct keyword values, so that two different schemas are likely to disagree about
 * a value of the test.
 */
final class RandomSchemas {

    private final Random random;

    RandomSchemas(long seed) {
        this.random = new Random(seed);
    }

    /** Returns a random OpenAPI 3.1 schema. */
    Map<String, Object> schema(int depth) {
        Map<String, Object> schema = new LinkedHashMap<>();
        int kind = random.nextInt(depth > 0 ? 9 : 5);
        switch (kind) {
            case 0, 1 -> text(schema);
            case 2 -> number(schema);
            case 3 -> schema.put("enum", some(List.of("a", "ab", 1, 2, true)));
            case 4 ->
                schema.put(
                        "type",
                        pick("boolean", "null", List.of("string", "null"), List.of("integer", "string"), "number"));
            case 5, 6 -> object(schema, depth);
            case 7 -> list(schema, depth);
            default ->
                schema.put(pick("oneOf", "anyOf", "allOf").toString(), List.of(schema(depth - 1), schema(depth - 1)));
        }
        return schema;
    }

    /** Returns a copy of the schema with one random change. */
    Map<String, Object> changed(Map<String, Object> schema, int depth) {
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
        } else if (value instanceof Map<?, ?> below && !below.isEmpty()) {
            changed.put(key, below(key, below, depth));
        } else if (value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Map<?, ?>) {
            List<Object> branches = new ArrayList<>(list);
            int at = random.nextInt(branches.size());
            branches.set(at, changed(typed(branches.get(at)), depth - 1));
            changed.put(key, branches);
        } else if (value instanceof List<?> list && !key.equals("type")) {
            changed.put(key, key.equals("required") ? some(List.of("a", "b")) : some(List.of("a", "ab", 1, 2, true)));
        } else {
            addTo(changed, depth);
        }
        return changed;
    }

    private Map<String, Object> below(String key, Map<?, ?> below, int depth) {
        if (key.equals("dependentRequired")) {
            return Map.of("b", List.of("a"));
        }
        if (!key.equals("properties")) {
            return changed(typed(below), depth - 1);
        }
        Map<String, Object> members = new LinkedHashMap<>(typed(below));
        String name = pick("a", "b").toString();
        Object member = members.get(name);
        members.put(name, member == null ? schema(depth - 1) : changed(typed(member), depth - 1));
        return members;
    }

    private void addTo(Map<String, Object> schema, int depth) {
        Map<String, Object> other = new LinkedHashMap<>();
        switch (String.valueOf(schema.get("type"))) {
            case "string" -> text(other);
            case "integer", "number" -> number(other);
            case "object" -> object(other, depth);
            case "array" -> list(other, depth);
            default -> other.put("not", schema(0));
        }
        other.forEach(schema::putIfAbsent);
    }

    private void text(Map<String, Object> schema) {
        schema.put("type", "string");
        maybe(schema, "minLength", random.nextInt(3));
        maybe(schema, "maxLength", 1 + random.nextInt(3));
        maybe(schema, "pattern", pick("^a", "b$", "1"));
        maybe(schema, "not", Map.of("const", "ab"));
    }

    private void number(Map<String, Object> schema) {
        schema.put("type", pick("integer", "number"));
        maybe(schema, "minimum", random.nextInt(4));
        maybe(schema, "exclusiveMinimum", random.nextInt(4));
        maybe(schema, "maximum", 1 + random.nextInt(4));
        maybe(schema, "exclusiveMaximum", 1 + random.nextInt(4));
        maybe(schema, "multipleOf", 1 + random.nextInt(3));
    }

    private void object(Map<String, Object> schema, int depth) {
        schema.put("type", "object");
        schema.put(
                "properties",
                random.nextBoolean()
                        ? Map.of("a", schema(depth - 1), "b", schema(depth - 1))
                        : Map.of("a", schema(depth - 1)));
        maybe(schema, "required", some(List.of("a", "b")));
        maybe(schema, "additionalProperties", random.nextBoolean() ? (Object) false : schema(0));
        maybe(schema, "maxProperties", 1 + random.nextInt(2));
        maybe(schema, "minProperties", random.nextInt(3));
        maybe(schema, "dependentRequired", Map.of("a", List.of("b")));
        maybe(schema, "propertyNames", Map.of("maxLength", 1));
    }

    private void list(Map<String, Object> schema, int depth) {
        schema.put("type", "array");
        maybe(schema, "items", schema(depth - 1));
        maybe(schema, "prefixItems", List.of(schema(0)));
        maybe(schema, "contains", schema(0));
        maybe(schema, "minItems", random.nextInt(3));
        maybe(schema, "maxItems", 1 + random.nextInt(2));
        maybe(schema, "uniqueItems", random.nextBoolean());
    }

    private void maybe(Map<String, Object> schema, String keyword, Object value) {
        if (random.nextInt(4) == 0) {
            schema.put(keyword, value);
        }
    }

    private Object pick(Object... values) {
        return values[random.nextInt(values.length)];
    }

    private List<Object> some(List<Object> values) {
        List<Object> some = new ArrayList<>(values);
        some.removeIf(value -> random.nextBoolean());
        return some.isEmpty() ? List.of(values.get(0)) : some;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> typed(Object map) {
        return (Map<String, Object>) map;
    }
}
