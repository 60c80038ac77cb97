package org.coworkingapi.server.stub.body;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.coworkingapi.server.stub.problem.InputExcerpt;
import tools.jackson.databind.JsonNode;

/** Describes the values and types of JSON in the faults of bodies. */
final class ValueDescription {

    private static final Map<Class<?>, String> TYPES = Map.of(
            String.class, "must be a string",
            Boolean.class, "must be true or false",
            Integer.class, "must be a whole number from " + Integer.MIN_VALUE + " to " + Integer.MAX_VALUE,
            Long.class, "must be a whole number from " + Long.MIN_VALUE + " to " + Long.MAX_VALUE,
            BigInteger.class, "must be a whole number",
            BigDecimal.class, "must be a number",
            LocalDate.class, "must be a date such as '2024-07-15'",
            OffsetDateTime.class, "must be a date and time such as '2024-07-15T12:00:00Z'",
            UUID.class, "must be a UUID");

    private ValueDescription() {}

    /** Returns a value as the client sent it, shortened if it is long. */
    static String of(JsonNode value) {
        return switch (value.getNodeType()) {
            case MISSING -> "missing";
            case STRING -> "'" + InputExcerpt.of(value.asString()) + "'";
            case ARRAY -> "an array with " + value.size() + (value.size() == 1 ? " item" : " items");
            case OBJECT -> "an object";
            default -> InputExcerpt.of(value.toString());
        };
    }

    /** Returns the rule for values of a Java type that the generator derives from the spec. */
    static String rule(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> "'" + constant + "'")
                    .collect(Collectors.joining(", ", "must be one of ", ""));
        }
        if (Number.class.isAssignableFrom(type)) {
            return TYPES.getOrDefault(type, "must be a number");
        }
        boolean isArray = type.isArray() || Collection.class.isAssignableFrom(type);
        String structure = isArray ? "must be an array" : "must be an object";
        boolean isOther = type.getPackageName().startsWith("java.") && !Map.class.isAssignableFrom(type) && !isArray;
        return TYPES.getOrDefault(type, isOther ? "must have the type and format of the spec" : structure);
    }
}
