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

/** Makes values that fit a schema, small ones: what is required, and what leads to the place that is asked for. */
final class SampleValues {

    private static final int DEPTH = 24;
    private static final int FULL_DEPTH = 2;
    /** Values made for one sample; schemas that ask for each other in every way would never end. */
    private static final int MOST_VALUES = 5_000;

    private static final int MOST_NODES = 5_000;
    /** Further down what is no object and no list comes first. */
    private static final int SHALLOW = 3;

    private static final int VARIANTS = 12;
    private static final int MOST_ITEMS = 1_000;

    private final CountingValidator validator;
    private final Direction direction;
    private final Map<SampleKey, JsonNode> made = new HashMap<>();
    private final Set<SampleKey> open = new HashSet<>();
    private int values;

    SampleValues(CountingValidator validator, Direction direction) {
        this.validator = validator;
        this.direction = direction;
    }

    /** What was made once is made again: {@code depth} counts for values with more than is required. */
    private record SampleKey(List<Node> schemas, SampleVariant sampleVariant, int depth) {}

    /**
     * Which of several possible values.
     *
     * @param variant of the alternatives, from 0
     * @param nth of the simple values, from 0: those of lists without repetition must differ
     * @param isFull whether members that are not required are there too
     */
    record SampleVariant(int variant, int nth, boolean isFull) {

        static final SampleVariant PLAIN = new SampleVariant(0, 0, false);
        static final SampleVariant FULL = new SampleVariant(0, 0, true);

        SampleVariant at(int depth) {
            return depth > FULL_DEPTH ? new SampleVariant(variant, nth, false) : this;
        }
    }

    /** A value that fits, or nearly; empty if nobody could make one. */
    Optional<JsonNode> of(SchemaConjunction schema, ValuePath path, SampleVariant sampleVariant) {
        values = 0;
        open.clear();
        return of(schema, path, sampleVariant, 0);
    }

    /** Of a part: the smallest value of a schema never holds another of the same schema. */
    private Optional<JsonNode> part(SchemaConjunction schema, ValuePath path, SampleVariant asked, int depth) {
        SampleVariant sampleVariant = asked.at(depth);
        SampleKey sampleKey = new SampleKey(schema.targets(), sampleVariant, sampleVariant.isFull() ? depth : -1);
        if (!path.isRoot()) {
            return of(schema, path, sampleVariant, depth);
        }
        JsonNode known = made.get(sampleKey);
        if (known != null) {
            return Optional.of(known);
        }
        if (!open.add(sampleKey)) {
            return Optional.empty();
        }
        Optional<JsonNode> value = of(schema, path, sampleVariant, depth);
        open.remove(sampleKey);
        value.ifPresent(part -> made.put(sampleKey, part));
        return value;
    }

    private Optional<JsonNode> of(SchemaConjunction schema, ValuePath path, SampleVariant asked, int depth) {
        if (depth > DEPTH || ++values > MOST_VALUES || schema.isNever()) {
            return Optional.empty();
        }
        SampleVariant sampleVariant = asked.at(depth);
        List<SchemaConjunction> variants = new ArrayList<>(schema.variants(VARIANTS));
        if (depth > SHALLOW) {
            variants.sort(
                    Comparator.comparing(variant -> List.of("object", "array").contains(type(variant))));
        }
        Collections.rotate(variants, -Math.min(sampleVariant.variant(), Math.max(0, variants.size() - 1)));
        Optional<JsonNode> nearly = Optional.empty();
        for (SchemaConjunction variant : variants) {
            Optional<JsonNode> made = made(variant, path, sampleVariant, depth);
            // What has no alternatives is made of parts that fit; whoever asks for the whole checks it once.
            if (made.filter(value -> (variants.size() == 1 && value.isContainer()) || fits(schema, value))
                    .isPresent()) {
                return made;
            }
            nearly = nearly.or(() -> made);
        }
        Optional<JsonNode> example = examples(schema)
                .filter(value -> path.isRoot() && fits(schema, value))
                .findFirst();
        return example.isPresent() ? example : nearly;
    }

    boolean fits(SchemaConjunction schema, JsonNode value) {
        return schema.roots().stream().allMatch(root -> validator.accepts(root, value));
    }

    private Optional<JsonNode> made(SchemaConjunction schema, ValuePath path, SampleVariant sampleVariant, int depth) {
        if (schema.isNever()) {
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

    /** The type that a value needs for a path to lead into it; at the end of the path, empty for a fixed value. */
    private static String type(SchemaConjunction schema, ValuePath path) {
        if (!path.isRoot()) {
            return path.first().equals(ValuePath.ITEM) ? "array" : "object";
        }
        boolean isFixed = !schema.all("const").isEmpty() || !schema.all("enum").isEmpty();
        return isFixed ? "" : type(schema);
    }

    /** The type to make a value of; what is not said follows from the other keywords. */
    private static String type(SchemaConjunction schema) {
        Set<String> types = schema.types();
        if (schema.isTyped() && types.size() < 7) {
            return types.stream().findFirst().orElse("");
        }
        if (!schema.names().isEmpty()
                || !schema.required().isEmpty()
                || !schema.all("additionalProperties").isEmpty()) {
            return "object";
        }
        if (!schema.all("items").isEmpty()
                || !schema.all("prefixItems").isEmpty()
                || !schema.all("contains").isEmpty()) {
            return "array";
        }
        return Stream.of("minimum", "maximum", "multipleOf", "exclusiveMinimum", "exclusiveMaximum")
                        .anyMatch(keyword -> !schema.all(keyword).isEmpty())
                ? "number"
                : "string";
    }

    private Optional<JsonNode> object(SchemaConjunction schema, ValuePath path, SampleVariant sampleVariant, int depth) {
        Set<String> required = schema.required();
        Set<String> names = new LinkedHashSet<>(required);
        names.removeIf(name -> isNeverSent(schema.member(name)));
        if (!path.isRoot()) {
            names.add(path.first());
        }
        if (sampleVariant.isFull()) {
            names.addAll(schema.names());
        }
        int least = BoundaryNumbers.sizes(schema, "minProperties").stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        schema.names().stream().filter(name -> names.size() < least).forEach(names::add);
        for (int i = 1; names.size() < Math.min(least, MOST_ITEMS); i++) {
            names.add("other" + i);
        }
        ObjectNode object = JsonValues.NODES.objectNode();
        for (String name : names) {
            boolean leads = !path.isRoot() && path.first().equals(name);
            Optional<JsonNode> member =
                    part(schema.member(name), leads ? path.rest() : new ValuePath(List.of()), sampleVariant, depth + 1);
            if (member.isPresent()) {
                object.set(name, member.get());
            } else if (leads || required.contains(name)) {
                return Optional.empty();
            }
        }
        return Optional.of(object).filter(value -> size(value, 0) < MOST_NODES).map(JsonNode.class::cast);
    }

    /** How many values it has in it; counted no further than the most. */
    static int size(JsonNode value, int before) {
        int size = before + 1;
        for (JsonNode part : value) {
            size = size < MOST_NODES ? size(part, size) : size;
        }
        return size;
    }

    private boolean isNeverSent(SchemaConjunction member) {
        return member.all(direction == Direction.REQUEST ? "readOnly" : "writeOnly").stream()
                .anyMatch(mark -> mark.text().equals("true"));
    }

    private Optional<JsonNode> array(SchemaConjunction schema, ValuePath path, SampleVariant sampleVariant, int depth) {
        int least = BoundaryNumbers.sizes(schema, "minItems").stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        boolean holds = !schema.all("contains").isEmpty();
        return list(schema, path, Math.max(least, path.isRoot() && !sampleVariant.isFull() && !holds ? 0 : 1), sampleVariant, depth);
    }

    /** A list of that many items, all different if they have to be. */
    Optional<JsonNode> list(SchemaConjunction schema, int size) {
        values = 0;
        open.clear();
        return list(schema, new ValuePath(List.of()), size, SampleVariant.PLAIN, 0);
    }

    private Optional<JsonNode> list(SchemaConjunction schema, ValuePath path, int size, SampleVariant sampleVariant, int depth) {
        boolean differ =
                schema.all("uniqueItems").stream().anyMatch(node -> node.text().equals("true"));
        ArrayNode list = JsonValues.NODES.arrayNode();
        for (int i = 0; i < Math.min(size, MOST_ITEMS); i++) {
            List<Node> item = new ArrayList<>(schema.item(i).roots());
            if (i == 0) {
                item.addAll(schema.all("contains"));
            }
            Optional<JsonNode> made = part(
                    SchemaConjunction.of(schema.document(), item),
                    i == 0 && !path.isRoot() ? path.rest() : new ValuePath(List.of()),
                    differ ? new SampleVariant(sampleVariant.variant(), i, sampleVariant.isFull()) : sampleVariant,
                    depth + 1);
            if (made.isEmpty()) {
                return Optional.empty();
            }
            list.add(made.get());
        }
        return Optional.of(list).filter(value -> size(value, 0) < MOST_NODES).map(JsonNode.class::cast);
    }

    private Optional<JsonNode> leaf(SchemaConjunction schema, String type, int nth) {
        List<JsonNode> fitting = Stream.concat(
                        Stream.concat(schema.all("const").stream(), schema.each("enum"))
                                .map(JsonValues::of),
                        Stream.concat(examples(schema), simple(schema, type)))
                .distinct()
                .filter(value -> fits(schema, value))
                .limit(nth + 1L)
                .toList();
        return fitting.isEmpty() ? Optional.empty() : Optional.of(fitting.get(fitting.size() - 1));
    }

    private static Stream<JsonNode> simple(SchemaConjunction schema, String type) {
        return switch (type) {
            case "boolean" -> Stream.of(true, false).map(JsonValues.NODES::booleanNode);
            case "integer", "number" ->
                Stream.concat(
                                BoundaryNumbers.near(schema).stream(),
                                Stream.iterate(2L, i -> i + 1).limit(MOST_ITEMS).map(BigDecimal::valueOf))
                        .map(JsonValues::number);
            case "null" -> Stream.of(JsonValues.NODES.nullNode());
            default ->
                Stream.concat(
                                BoundaryStrings.of(schema).stream(),
                                Stream.iterate(2, i -> i + 1).limit(MOST_ITEMS).map(i -> "text" + i))
                        .map(JsonValues.NODES::stringNode);
        };
    }

    private static Stream<JsonNode> examples(SchemaConjunction schema) {
        return Stream.of(schema.all("example").stream(), schema.each("examples"), schema.all("default").stream())
                .flatMap(each -> each)
                .map(JsonValues::of);
    }
}
