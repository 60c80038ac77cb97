package org.coworkingapi.contract.review.schema;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A check whether two schemas provably have no common value. */
final class DisjointSchemas {

    /** The maximum depth of properties that distinguish objects. Recursive schemas have an infinite depth. */
    private static final int MAX_DEPTH = 3;

    private DisjointSchemas() {}

    static boolean areDisjoint(Schema first, Schema second) {
        return areDisjoint(first, second, 0);
    }

    private static boolean areDisjoint(Schema first, Schema second, int depth) {
        if (first.forbidden().isPresent() || second.forbidden().isPresent()) {
            return true;
        }
        if (first.values().isPresent() && second.values().isPresent()) {
            return first.values().get().keySet().stream()
                    .noneMatch(second.values().get()::containsKey);
        }
        Set<JsonType> common = EnumSet.noneOf(JsonType.class);
        common.addAll(types(first));
        common.retainAll(types(second));
        return common.stream().allMatch(type -> areDisjoint(type, first, second, depth));
    }

    private static Set<JsonType> types(Schema schema) {
        Set<JsonType> types = EnumSet.noneOf(JsonType.class);
        types.addAll(schema.types());
        if (!schema.isNullable()) {
            types.remove(JsonType.NULL);
        }
        return types;
    }

    private static boolean areDisjoint(JsonType type, Schema first, Schema second, int depth) {
        return switch (type) {
            case INTEGER, FRACTION -> isBelow(first, second) || isBelow(second, first);
            case STRING -> isShorter(first, second) || isShorter(second, first) || haveDifferentFormats(first, second);
            case OBJECT -> depth < MAX_DEPTH && (isExcluded(first, second, depth) || isExcluded(second, first, depth));
            default -> false;
        };
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

    private static boolean isShorter(Schema shorter, Schema longer) {
        Optional<BigDecimal> end = shorter.smallest("maxLength").map(KeywordValue::value);
        Optional<BigDecimal> start = longer.largest("minLength").map(KeywordValue::value);
        return end.isPresent() && start.isPresent() && end.get().compareTo(start.get()) < 0;
    }

    private static boolean haveDifferentFormats(Schema first, Schema second) {
        Set<String> formats = first.strings("format").keySet();
        Set<String> others = second.strings("format").keySet();
        return !formats.isEmpty() && !others.isEmpty() && formats.stream().noneMatch(others::contains);
    }

    /** Returns whether objects of a schema have a required property that makes them invalid in another schema. */
    private static boolean isExcluded(Schema schema, Schema other, int depth) {
        return schema.required().keySet().stream().anyMatch(name -> {
            Schema property = schema.properties().get(name);
            Schema otherProperty = other.properties().get(name);
            if (otherProperty == null) {
                return other.isClosed() && other.keyword("patternProperties").isEmpty();
            }
            return property != null && areDisjoint(property, otherProperty, depth + 1);
        });
    }
}
