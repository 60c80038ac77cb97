package org.coworkingapi.contract.review.impact;

import java.util.Map;
import java.util.Set;
import org.coworkingapi.contract.review.change.ChangeType;

/**
 * The schema keywords that each type of change concerns. They identify the change that caused a violation if several
 * keywords of a schema changed.
 */
final class ChangedKeywords {

    /** The keywords that apply subschemas to the same value. */
    static final Set<String> IN_PLACE_APPLICATORS =
            Set.of("oneOf", "anyOf", "not", "if", "then", "else", "allOf", "dependentSchemas");

    private static final Map<String, Set<String>> KEYWORDS_BY_PREFIX = Map.ofEntries(
            // An enum without a type implies the types of its values.
            Map.entry("TYPE_", Set.of("type", "enum", "const")),
            Map.entry("BECAME_NULLABLE", Set.of("type", "nullable", "enum")),
            Map.entry("BECAME_NOT_NULLABLE", Set.of("type", "nullable", "enum")),
            Map.entry("FORMAT_", Set.of("format")),
            Map.entry("ENUM_", Set.of("enum", "const")),
            Map.entry("CONST_", Set.of("enum", "const")),
            Map.entry("MAXIMUM_", Set.of("maximum", "exclusiveMaximum")),
            Map.entry("MINIMUM_", Set.of("minimum", "exclusiveMinimum")),
            Map.entry("MULTIPLE_OF_", Set.of("multipleOf")),
            Map.entry("MAX_LENGTH_", Set.of("maxLength")),
            Map.entry("MIN_LENGTH_", Set.of("minLength")),
            Map.entry("PATTERN_ADDED", Set.of("pattern")),
            Map.entry("PATTERN_CHANGED", Set.of("pattern")),
            Map.entry("PATTERN_REMOVED", Set.of("pattern")),
            Map.entry("MAX_ITEMS_", Set.of("maxItems")),
            Map.entry("MIN_ITEMS_", Set.of("minItems")),
            Map.entry("UNIQUE_ITEMS_", Set.of("uniqueItems")),
            Map.entry("MAX_PROPERTIES_", Set.of("maxProperties")),
            Map.entry("MIN_PROPERTIES_", Set.of("minProperties")),
            Map.entry("ADDITIONAL_PROPERTIES_CLOSED", Set.of("additionalProperties", "unevaluatedProperties")),
            Map.entry("PROPERTY_REMOVED", Set.of("additionalProperties", "unevaluatedProperties", "type")),
            Map.entry("PROPERTY_NAMES_", Set.of("propertyNames", "pattern", "maxLength", "minLength", "enum")),
            Map.entry("PROPERTY_BECAME_", Set.of("required")),
            Map.entry("PROPERTY_ADDED_REQUIRED", Set.of("required")),
            Map.entry("DEPENDENT_REQUIRED_", Set.of("dependentRequired")),
            Map.entry("CONTAINS_", Set.of("contains", "minContains", "maxContains")));

    private ChangedKeywords() {}

    /**
     * Returns whether a type of change concerns only specific keywords. Violations of these keywords occur at the
     * changed location itself.
     */
    static boolean hasKeywords(ChangeType type) {
        return KEYWORDS_BY_PREFIX.keySet().stream().anyMatch(type.name()::startsWith);
    }

    /** Returns whether a type of change can cause a violation of a keyword. */
    static boolean canCauseViolation(ChangeType type, String keyword) {
        String name = type.name();
        return KEYWORDS_BY_PREFIX.entrySet().stream()
                .filter(entry -> name.startsWith(entry.getKey()))
                .findFirst()
                .map(entry -> entry.getValue().contains(keyword))
                .orElse(true);
    }
}
