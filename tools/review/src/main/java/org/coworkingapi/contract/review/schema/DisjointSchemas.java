package org.coworkingapi.contract.review.schema;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.document.Node;

/**
 * A check whether two schemas provably have no common value. They have none if, for each JSON type, some keywords
 * exclude the values of this type. Patterns are compared with the listed values of the other schema only.
 */
final class DisjointSchemas {

    /** The maximum depth of properties and items that distinguish values. Recursive schemas have an infinite depth. */
    private static final int MAX_DEPTH = 3;

    /** The maximum number of items that are compared at their positions. */
    static final int MAX_ITEMS = 8;

    /** Formats of which no two have a common value. Other formats may have one, such as a URI and a URI reference. */
    private static final Set<String> EXCLUSIVE_FORMATS = Set.of("date", "date-time", "time", "uuid", "ipv4", "ipv6");

    private final SchemaComparison comparison;

    DisjointSchemas(SchemaComparison comparison) {
        this.comparison = comparison;
    }

    /**
     * Keywords that can exclude the common values of one type.
     *
     * @param property the required property that has no common value; empty for other keywords
     */
    record Separation(JsonType type, KeywordGroup keywords, String property) {

        Separation(JsonType type, KeywordGroup keywords) {
            this(type, keywords, "");
        }
    }

    boolean areDisjoint(Schema first, Schema second) {
        return areDisjoint(first, second, 0);
    }

    boolean areDisjoint(Schema first, Schema second, int depth) {
        return depth <= MAX_DEPTH && JsonType.ALL.stream().allMatch(type -> isSeparated(type, first, second, depth));
    }

    /** Returns whether no value of a type conforms to both schemas. */
    boolean isSeparated(JsonType type, Schema first, Schema second, int depth) {
        return candidates(type, first, second).anyMatch(candidate -> separates(candidate, first, second, depth));
    }

    /** Returns all keywords that can exclude the common values of a type. */
    static Stream<Separation> candidates(JsonType type, Schema first, Schema second) {
        Stream<KeywordGroup> groups = switch (type) {
            case INTEGER, FRACTION -> Stream.of(KeywordGroup.RANGE);
            case STRING -> Stream.of(KeywordGroup.LENGTH, KeywordGroup.FORMAT);
            case ARRAY -> Stream.of(KeywordGroup.ITEM_COUNT, KeywordGroup.ITEMS);
            case OBJECT -> Stream.of(KeywordGroup.PROPERTY_COUNT);
            default -> Stream.of();
        };
        Stream<Separation> properties = type == JsonType.OBJECT
                ? requiredByEither(first, second).stream()
                        .map(name -> new Separation(type, KeywordGroup.PROPERTIES, name))
                : Stream.of();
        return Stream.of(
                        Stream.of(KeywordGroup.TYPE, KeywordGroup.VALUES).map(group -> new Separation(type, group)),
                        groups.map(group -> new Separation(type, group)),
                        properties,
                        Stream.of(KeywordGroup.NOT, KeywordGroup.ALTERNATIVES)
                                .map(group -> new Separation(type, group)))
                .flatMap(separations -> separations);
    }

    private static Set<String> requiredByEither(Schema first, Schema second) {
        Set<String> names = new HashSet<>(first.required().keySet());
        names.addAll(second.required().keySet());
        return names;
    }

    boolean separates(Separation separation, Schema first, Schema second, int depth) {
        JsonType type = separation.type();
        return switch (separation.keywords()) {
            case TYPE -> !types(first).contains(type) || !types(second).contains(type);
            case VALUES -> !mayListValue(type, first, second) || !mayListValue(type, second, first);
            case RANGE -> isBelow(first, second) || isBelow(second, first);
            case LENGTH -> hasLess("Length", first, second) || hasLess("Length", second, first);
            case FORMAT -> haveExclusiveFormats(first, second);
            case ITEM_COUNT -> hasLess("Items", first, second) || hasLess("Items", second, first);
            case ITEMS -> haveDisjointItem(first, second, depth);
            case PROPERTY_COUNT -> hasFewerProperties(first, second) || hasFewerProperties(second, first);
            case PROPERTIES -> isDisjointProperty(separation.property(), first, second, depth);
            case NOT -> excludes(type, first, second) || excludes(type, second, first);
            case ALTERNATIVES ->
                depth == 0 && (haveOnlyDisjoint(type, first, second) || haveOnlyDisjoint(type, second, first));
            default -> false;
        };
    }

    private static Set<JsonType> types(Schema schema) {
        Set<JsonType> types = EnumSet.noneOf(JsonType.class);
        if (schema.forbidden().isEmpty()) {
            types.addAll(schema.types());
        }
        if (!schema.isNullable()) {
            types.remove(JsonType.NULL);
        }
        return types;
    }

    /** Returns whether a schema lists no values, or lists a value of this type that the other schema may accept. */
    private static boolean mayListValue(JsonType type, Schema schema, Schema other) {
        return schema.values()
                .map(values -> values.values().stream()
                        .anyMatch(value -> TypeAndEnumDiff.typeOf(value) == type && mayAccept(other, value)))
                .orElse(true);
    }

    /** Returns whether a schema may accept a value that only the larger of two other schemas lists. */
    static boolean mayAcceptMore(Schema schema, Schema smaller, Schema larger) {
        Set<String> listed = smaller.values().map(Map::keySet).orElse(Set.of());
        return larger.values()
                .map(values -> values.entrySet().stream()
                        .anyMatch(value -> !listed.contains(value.getKey()) && mayAccept(schema, value.getValue())))
                .orElse(true);
    }

    private static boolean mayAccept(Schema schema, Node value) {
        if (schema.values().filter(values -> !values.containsKey(value.json())).isPresent()) {
            return false;
        }
        if (value.isText()) {
            BigDecimal length = BigDecimal.valueOf(
                    value.text().codePointCount(0, value.text().length()));
            return schema.largest("minLength")
                            .filter(min -> min.value().compareTo(length) > 0)
                            .isEmpty()
                    && schema.smallest("maxLength")
                            .filter(max -> max.value().compareTo(length) < 0)
                            .isEmpty()
                    && schema.strings("pattern").keySet().stream().allMatch(pattern -> mayMatch(pattern, value.text()));
        }
        return value.number().isEmpty()
                || (NumericBound.lower(schema)
                                .filter(bound -> bound.excludes(value.number().get()))
                                .isEmpty()
                        && NumericBound.upper(schema)
                                .filter(bound -> bound.excludes(value.number().get()))
                                .isEmpty());
    }

    private static boolean mayMatch(String pattern, String text) {
        try {
            return Pattern.compile(pattern).matcher(text).find();
        } catch (PatternSyntaxException e) {
            return true;
        }
    }

    private static boolean isBelow(Schema lower, Schema higher) {
        Optional<NumericBound> end = NumericBound.upper(lower);
        Optional<NumericBound> start = NumericBound.lower(higher);
        if (end.isEmpty() || start.isEmpty()) {
            return false;
        }
        int order = end.get().value().compareTo(start.get().value());
        return order < 0
                || (order == 0 && (end.get().isExclusive() || start.get().isExclusive()));
    }

    /** @param unit as in {@link SizeDiff} */
    private static boolean hasLess(String unit, Schema smaller, Schema larger) {
        Optional<BigDecimal> max = smaller.smallest("max" + unit).map(KeywordValue::value);
        Optional<BigDecimal> min = larger.largest("min" + unit).map(KeywordValue::value);
        return max.isPresent() && min.isPresent() && max.get().compareTo(min.get()) < 0;
    }

    private static boolean haveExclusiveFormats(Schema first, Schema second) {
        Set<String> formats = exclusiveFormats(first);
        Set<String> others = exclusiveFormats(second);
        return !formats.isEmpty() && !others.isEmpty() && !formats.equals(others);
    }

    private static Set<String> exclusiveFormats(Schema schema) {
        Set<String> formats = new HashSet<>(schema.strings("format").keySet());
        formats.retainAll(EXCLUSIVE_FORMATS);
        return formats;
    }

    private boolean haveDisjointItem(Schema first, Schema second, int depth) {
        int count = Stream.of(first, second)
                .flatMap(schema -> schema.largest("minItems").stream())
                .mapToInt(min -> min.value().intValue())
                .max()
                .orElse(0);
        return IntStream.range(0, Math.min(count, MAX_ITEMS)).anyMatch(index -> {
            Optional<Schema> item = item(first, index);
            Optional<Schema> other = item(second, index);
            return item.isPresent() && other.isPresent() && areDisjoint(item.get(), other.get(), depth + 1);
        });
    }

    /** Returns the schema of the item at an index; empty if any item is allowed. */
    static Optional<Schema> item(Schema schema, int index) {
        List<Node> prefix = schema.keyword("prefixItems").map(Node::items).orElse(List.of());
        return index < prefix.size() ? Optional.of(schema.read(prefix.get(index))) : schema.items();
    }

    /** Returns whether a schema allows fewer properties than the other schema, or both together, require. */
    private static boolean hasFewerProperties(Schema schema, Schema other) {
        Optional<BigDecimal> max = schema.smallest("maxProperties").map(KeywordValue::value);
        Optional<BigDecimal> min = other.largest("minProperties").map(KeywordValue::value);
        BigDecimal required = BigDecimal.valueOf(requiredByEither(schema, other).size());
        boolean hasAllListed =
                isClosed(schema) && schema.keyword("patternProperties").isEmpty();
        BigDecimal listed = BigDecimal.valueOf(schema.properties().size());
        return max.filter(count -> count.compareTo(min.orElse(required).max(required)) < 0)
                        .isPresent()
                || (hasAllListed
                        && min.filter(count -> listed.compareTo(count) < 0).isPresent());
    }

    private static boolean isClosed(Schema schema) {
        return schema.closedBy("additionalProperties").isPresent();
    }

    /** Returns whether no value of a required property conforms to both schemas. */
    private boolean isDisjointProperty(String name, Schema first, Schema second, int depth) {
        if (!first.required().containsKey(name) && !second.required().containsKey(name)) {
            return false;
        }
        Optional<Schema> property = property(first, name);
        Optional<Schema> other = property(second, name);
        return forbids(first, name)
                || forbids(second, name)
                || (property.isPresent() && other.isPresent() && areDisjoint(property.get(), other.get(), depth + 1));
    }

    /** Returns the schema that applies to a property; empty if any value is allowed. */
    static Optional<Schema> property(Schema schema, String name) {
        return Optional.ofNullable(schema.properties().get(name)).or(() -> PropertyDiff.unlistedSchema(schema, name));
    }

    /** Returns whether a schema is closed and does not define a property. */
    static boolean forbids(Schema schema, String name) {
        return isClosed(schema) && property(schema, name).isEmpty();
    }

    /** Returns whether a {@code not} of a schema excludes the values of the other one. */
    private boolean excludes(JsonType type, Schema schema, Schema other) {
        return schema.keywords("not").map(schema::read).anyMatch(not -> includes(type, not, schema, other));
    }

    /** Returns whether all values of a type that conform to two schemas also conform to a third schema. */
    private boolean includes(JsonType type, Schema larger, Schema schema, Schema other) {
        if (type == JsonType.OBJECT && larger.requiresOnly()) {
            return requiredByEither(schema, other).containsAll(larger.required().keySet());
        }
        return comparison.includes(larger, other);
    }

    /** Returns whether a schema has alternatives of which none has a common value with the other schema. */
    private boolean haveOnlyDisjoint(JsonType type, Schema schema, Schema other) {
        return schema.alternatives().stream()
                .filter(alternatives -> type != JsonType.NULL || !alternatives.hasNull())
                .anyMatch(alternatives -> alternatives.branches().stream()
                        .map(schema::read)
                        .allMatch(branch -> isSeparated(type, branch, other, 1)));
    }
}
