package org.coworkingapi.contract.review.counterexample;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.coworkingapi.contract.review.change.ChangeType;

/** Determines whether a change can cause a validation error, to distinguish changes at the same location. */
final class KeywordMatch {

    /** The keywords that apply subschemas. Their errors do not name the violated keyword of the subschema. */
    private static final Set<String> COMBINING = Set.of(
            "oneOf",
            "anyOf",
            "allOf",
            "not",
            "if",
            "then",
            "else",
            "contains",
            "dependentSchemas",
            "unevaluatedProperties",
            "unevaluatedItems",
            "propertyNames");

    /**
     * The keywords whose errors a change can cause, by a prefix of the id of its type. The first matching prefix
     * counts. The validator reports the boolean schema false as the keyword {@code false}.
     */
    private static final List<Map.Entry<String, Set<String>>> KEYWORDS_BY_ID_PREFIX = List.of(
            Map.entry("max-length", Set.of("maxLength")),
            Map.entry("min-length", Set.of("minLength")),
            Map.entry("max-items", Set.of("maxItems")),
            Map.entry("min-items", Set.of("minItems")),
            Map.entry("max-properties", Set.of("maxProperties")),
            Map.entry("min-properties", Set.of("minProperties")),
            Map.entry("maximum", Set.of("maximum", "exclusiveMaximum")),
            Map.entry("minimum", Set.of("minimum", "exclusiveMinimum")),
            Map.entry("multiple-of", Set.of("multipleOf")),
            Map.entry("unique-items", Set.of("uniqueItems")),
            Map.entry("pattern-added", Set.of("pattern")),
            Map.entry("pattern-changed", Set.of("pattern")),
            Map.entry("pattern-removed", Set.of("pattern")),
            Map.entry("enum-", Set.of("enum", "const")),
            Map.entry("const-", Set.of("enum", "const")),
            Map.entry("became-", Set.of("type", "nullable", "enum", "const")),
            // An enum without a type implies the types of its values.
            Map.entry("type-", Set.of("type", "enum", "const")),
            Map.entry("property-became", Set.of("required")),
            Map.entry(
                    "property-added-required",
                    Set.of("required", "additionalProperties", "unevaluatedProperties", "type", "false")),
            Map.entry("property-removed", Set.of("required", "additionalProperties", "unevaluatedProperties", "false")),
            Map.entry("additional-properties-closed", Set.of("additionalProperties", "false")),
            Map.entry("additional-properties-opened", Set.of("additionalProperties", "false")),
            Map.entry("format-", Set.of("format", "minimum", "maximum", "type")));

    private KeywordMatch() {}

    /** Returns whether a change can cause an error of the keyword at the changed location. */
    static boolean matches(ChangeType type, String keyword) {
        return KEYWORDS_BY_ID_PREFIX.stream()
                .filter(entry -> type.id().startsWith(entry.getKey()))
                .findFirst()
                .map(entry -> entry.getValue().contains(keyword))
                .orElse(true);
    }

    /** Returns whether the change concerns the presence of a property, not its value. */
    static boolean concernsPresence(ChangeType type) {
        return switch (type) {
            case PROPERTY_ADDED_REQUIRED,
                    PROPERTY_ADDED_OPTIONAL,
                    PROPERTY_REMOVED,
                    PROPERTY_BECAME_REQUIRED,
                    PROPERTY_BECAME_OPTIONAL -> true;
            default -> false;
        };
    }

    static boolean isCombining(String keyword) {
        return COMBINING.contains(keyword);
    }

    /** Returns whether a change can also cause errors in values that are nested in the changed location. */
    static boolean affectsNestedValues(ChangeType type) {
        return KEYWORDS_BY_ID_PREFIX.stream().noneMatch(entry -> type.id().startsWith(entry.getKey()));
    }
}
