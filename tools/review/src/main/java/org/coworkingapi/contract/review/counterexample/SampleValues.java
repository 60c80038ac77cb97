package org.coworkingapi.contract.review.counterexample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.review.change.Direction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Generates small valid values of schemas. The values have the required properties and those on a given path. */
final class SampleValues {

    private static final int MAX_DEPTH = 24;
    /** The maximum depth of optional properties. */
    private static final int FULL_DEPTH = 2;
    /** The maximum number of generated values for one sample; schemas that all refer to each other would need more. */
    private static final int MAX_VALUES = 5_000;

    private static final int MAX_NODES = 5_000;
    /** At greater depths, alternatives that are neither objects nor arrays come first. */
    private static final int MAX_UNSORTED_DEPTH = 3;

    private static final int MAX_VARIANTS = 12;
    private static final int MAX_ITEMS = 1_000;

    private final CountingValidator validator;
    private final Direction direction;
    private final Map<SampleKey, JsonNode> samples = new HashMap<>();
    private final Set<SampleKey> inProgress = new HashSet<>();
    private int generated;

    SampleValues(CountingValidator validator, Direction direction) {
        this.validator = validator;
        this.direction = direction;
    }

    /** The key of a cached sample. The depth matters only if optional properties are included. */
    private record SampleKey(List<Node> schemas, SampleVariant sampleVariant, int depth) {}

    /**
     * The selection of one of several possible values.
     *
     * @param combination the index of the combination of alternatives, from 0
     * @param nth the index of the scalar value, from 0; unique items have different indexes
     * @param isFull whether optional properties are included
     */
    record SampleVariant(int combination, int nth, boolean isFull) {

        static final SampleVariant PLAIN = new SampleVariant(0, 0, false);
        static final SampleVariant FULL = new SampleVariant(0, 0, true);

        SampleVariant atDepth(int depth) {
            return depth > FULL_DEPTH ? new SampleVariant(combination, nth, false) : this;
        }
    }

    /** Returns a valid value, an almost valid one, or an empty {@code Optional} if neither can be generated. */
    Optional<JsonNode> of(SchemaConjunction schema, ValuePath path, SampleVariant sampleVariant) {
        generated = 0;
        inProgress.clear();
        return of(schema, path, sampleVariant, 0);
    }

    /**
     * Returns a value of a subschema. Returns an empty {@code Optional} while an enclosing value of the same schema is
     * generated, because the smallest value of a schema does not contain another value of this schema.
     */
    private Optional<JsonNode> part(SchemaConjunction schema, ValuePath path, SampleVariant requested, int depth) {
        SampleVariant sampleVariant = requested.atDepth(depth);
        SampleKey sampleKey = new SampleKey(schema.targets(), sampleVariant, sampleVariant.isFull() ? depth : -1);
        if (!path.isRoot()) {
            return of(schema, path, sampleVariant, depth);
        }
        JsonNode cached = samples.get(sampleKey);
        if (cached != null) {
            return Optional.of(cached);
        }
        if (!inProgress.add(sampleKey)) {
            return Optional.empty();
        }
        Optional<JsonNode> value = of(schema, path, sampleVariant, depth);
        inProgress.remove(sampleKey);
        value.ifPresent(part -> samples.put(sampleKey, part));
        return value;
    }

    private Optional<JsonNode> of(SchemaConjunction schema, ValuePath path, SampleVariant requested, int depth) {
        if (depth > MAX_DEPTH || ++generated > MAX_VALUES || schema.acceptsNothing()) {
            return Optional.empty();
        }
        SampleVariant sampleVariant = requested.atDepth(depth);
        List<SchemaConjunction> variants = new ArrayList<>(schema.variants(MAX_VARIANTS));
        if (depth > MAX_UNSORTED_DEPTH) {
            variants.sort(
                    Comparator.comparing(variant -> List.of("object", "array").contains(type(variant))));
        }
        Collections.rotate(variants, -Math.min(sampleVariant.combination(), Math.max(0, variants.size() - 1)));
        Optional<JsonNode> almostValid = Optional.empty();
        for (SchemaConjunction variant : variants) {
            Optional<JsonNode> sample = generate(variant, path, sampleVariant, depth);
            // Without alternatives, the parts of a container are already validated. The caller validates the complete
            // value.
            if (sample.filter(value -> (variants.size() == 1 && value.isContainer()) || fits(schema, value))
                    .isPresent()) {
                return sample;
            }
            almostValid = almostValid.or(() -> sample);
        }
        Optional<JsonNode> example = examples(schema)
                .filter(value -> path.isRoot() && fits(schema, value))
                .findFirst();
        return example.isPresent() ? example : almostValid;
    }

    boolean fits(SchemaConjunction schema, JsonNode value) {
        return schema.roots().stream().allMatch(root -> validator.accepts(root, value));
    }

    private Optional<JsonNode> generate(
            SchemaConjunction schema, ValuePath path, SampleVariant sampleVariant, int depth) {
        if (schema.acceptsNothing()) {
            return Optional.empty();
        }
        String type = type(schema, path);
        if (!path.isRoot() && !schema.types().contains(type)) {
            return Optional.empty();
        }
        return switch (type) {
            case "object" -> object(schema, path, sampleVariant, depth);
            case "array" -> array(schema, path, sampleVariant, depth);
            default -> leaf(schema, type, sampleVariant.nth());
        };
    }

    /**
     * Returns the type that the next step of the path requires. At the end of the path, returns an empty string for a
     * schema with {@code const} or {@code enum}.
     */
    private static String type(SchemaConjunction schema, ValuePath path) {
        if (!path.isRoot()) {
            return path.first().equals(ValuePath.ITEM) ? "array" : "object";
        }
        boolean isFixed =
                !schema.valuesOf("const").isEmpty() || !schema.valuesOf("enum").isEmpty();
        return isFixed ? "" : type(schema);
    }

    /** Returns the type of the generated value. Without {@code type}, the other keywords determine it. */
    private static String type(SchemaConjunction schema) {
        Set<String> types = schema.types();
        if (schema.isTyped() && types.size() < 7) {
            return types.stream().findFirst().orElse("");
        }
        if (!schema.propertyNames().isEmpty()
                || !schema.requiredProperties().isEmpty()
                || !schema.valuesOf("additionalProperties").isEmpty()) {
            return "object";
        }
        if (!schema.valuesOf("items").isEmpty()
                || !schema.valuesOf("prefixItems").isEmpty()
                || !schema.valuesOf("contains").isEmpty()) {
            return "array";
        }
        return Stream.of("minimum", "maximum", "multipleOf", "exclusiveMinimum", "exclusiveMaximum")
                        .anyMatch(keyword -> !schema.valuesOf(keyword).isEmpty())
                ? "number"
                : "string";
    }

    private Optional<JsonNode> object(
            SchemaConjunction schema, ValuePath path, SampleVariant sampleVariant, int depth) {
        Set<String> required = schema.requiredProperties();
        Set<String> names = new LinkedHashSet<>(required);
        names.removeIf(name -> isNeverSent(schema.property(name)));
        if (!path.isRoot()) {
            names.add(path.first());
        }
        if (sampleVariant.isFull()) {
            names.addAll(schema.propertyNames());
        }
        int minimum = BoundaryNumbers.sizes(schema, "minProperties").stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        schema.propertyNames().stream().filter(name -> names.size() < minimum).forEach(names::add);
        for (int i = 1; names.size() < Math.min(minimum, MAX_ITEMS); i++) {
            names.add("other" + i);
        }
        ObjectNode object = JsonValues.NODES.objectNode();
        for (String name : names) {
            boolean isOnPath = !path.isRoot() && path.first().equals(name);
            Optional<JsonNode> member = part(
                    schema.property(name), isOnPath ? path.rest() : new ValuePath(List.of()), sampleVariant, depth + 1);
            if (member.isPresent()) {
                object.set(name, member.get());
            } else if (isOnPath || required.contains(name)) {
                return Optional.empty();
            }
        }
        return Optional.of(object).filter(value -> size(value, 0) < MAX_NODES).map(JsonNode.class::cast);
    }

    /** Adds the number of nodes of a value to a count. Stops at {@link #MAX_NODES}. */
    static int size(JsonNode value, int count) {
        int size = count + 1;
        for (JsonNode part : value) {
            size = size < MAX_NODES ? size(part, size) : size;
        }
        return size;
    }

    private boolean isNeverSent(SchemaConjunction member) {
        return member.valuesOf(direction == Direction.REQUEST ? "readOnly" : "writeOnly").stream()
                .anyMatch(flag -> flag.text().equals("true"));
    }

    private Optional<JsonNode> array(SchemaConjunction schema, ValuePath path, SampleVariant sampleVariant, int depth) {
        int minimum = BoundaryNumbers.sizes(schema, "minItems").stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        boolean hasContains = !schema.valuesOf("contains").isEmpty();
        return list(
                schema,
                path,
                Math.max(minimum, path.isRoot() && !sampleVariant.isFull() && !hasContains ? 0 : 1),
                sampleVariant,
                depth);
    }

    /** Returns an array of the given size. Its items differ if the schema requires unique items. */
    Optional<JsonNode> list(SchemaConjunction schema, int size) {
        generated = 0;
        inProgress.clear();
        return list(schema, new ValuePath(List.of()), size, SampleVariant.PLAIN, 0);
    }

    private Optional<JsonNode> list(
            SchemaConjunction schema, ValuePath path, int size, SampleVariant sampleVariant, int depth) {
        boolean isUnique = schema.valuesOf("uniqueItems").stream()
                .anyMatch(node -> node.text().equals("true"));
        ArrayNode list = JsonValues.NODES.arrayNode();
        for (int i = 0; i < Math.min(size, MAX_ITEMS); i++) {
            List<Node> item = new ArrayList<>(schema.item(i).roots());
            if (i == 0) {
                item.addAll(schema.valuesOf("contains"));
            }
            Optional<JsonNode> sample = part(
                    SchemaConjunction.of(schema.document(), item),
                    i == 0 && !path.isRoot() ? path.rest() : new ValuePath(List.of()),
                    isUnique
                            ? new SampleVariant(sampleVariant.combination(), i, sampleVariant.isFull())
                            : sampleVariant,
                    depth + 1);
            if (sample.isEmpty()) {
                return Optional.empty();
            }
            list.add(sample.get());
        }
        return Optional.of(list).filter(value -> size(value, 0) < MAX_NODES).map(JsonNode.class::cast);
    }

    private Optional<JsonNode> leaf(SchemaConjunction schema, String type, int nth) {
        List<JsonNode> valid = Stream.concat(
                        Stream.concat(schema.valuesOf("const").stream(), schema.itemsOf("enum"))
                                .map(JsonValues::of),
                        Stream.concat(examples(schema), simpleValues(schema, type)))
                .distinct()
                .filter(value -> fits(schema, value))
                .limit(nth + 1L)
                .toList();
        return valid.isEmpty() ? Optional.empty() : Optional.of(valid.get(valid.size() - 1));
    }

    private static Stream<JsonNode> simpleValues(SchemaConjunction schema, String type) {
        return switch (type) {
            case "boolean" -> Stream.of(true, false).map(JsonValues.NODES::booleanNode);
            case "integer", "number" ->
                Stream.concat(
                                BoundaryNumbers.candidates(schema).stream(),
                                Stream.iterate(2L, i -> i + 1).limit(MAX_ITEMS).map(BigDecimal::valueOf))
                        .map(JsonValues::number);
            case "null" -> Stream.of(JsonValues.NODES.nullNode());
            default ->
                Stream.concat(
                                BoundaryStrings.of(schema).stream(),
                                Stream.iterate(2, i -> i + 1).limit(MAX_ITEMS).map(i -> "text" + i))
                        .map(JsonValues.NODES::stringNode);
        };
    }

    private static Stream<JsonNode> examples(SchemaConjunction schema) {
        return Stream.of(
                        schema.valuesOf("example").stream(),
                        schema.itemsOf("examples"),
                        schema.valuesOf("default").stream())
                .flatMap(nodes -> nodes)
                .map(JsonValues::of);
    }
}
