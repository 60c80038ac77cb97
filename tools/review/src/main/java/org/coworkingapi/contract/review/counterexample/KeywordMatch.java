package org.coworkingapi.contract.review.counterexample;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.coworkingapi.contract.review.change.ChangeType;

/** What a complaint has to be about to prove an edit of a kind: two edits of one place must not prove each other. */
final class KeywordMatch {

    /** Of schemas around or beside the place: they say only that something in them is wrong. */
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

    /** By the beginning of the id of the kind; the first that fits. */
    private static final List<Map.Entry<String, Set<String>>> KEYWORDS = List.of(
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
            Map.entry("became-", Set.of("type", "nullable", "enum", "const")),
            Map.entry("type-", Set.of("type")),
            Map.entry("property-became", Set.of("required")),
            Map.entry(
                    "property-added-required",
                    Set.of("required", "additionalProperties", "unevaluatedProperties", "type", "false")),
            Map.entry("property-removed", Set.of("required", "additionalProperties", "unevaluatedProperties", "false")),
            Map.entry("additional-properties-closed", Set.of("additionalProperties", "false")),
            Map.entry("additional-properties-opened", Set.of("additionalProperties", "false")),
            Map.entry("format-", Set.of("format", "minimum", "maximum", "type")));

    private KeywordMatch() {}

    /** Whether a complaint about exactly the place is about what changed. */
    static boolean matches(ChangeType type, String keyword) {
        return KEYWORDS.stream()
                .filter(entry -> type.id().startsWith(entry.getKey()))
                .findFirst()
                .map(entry -> entry.getValue().contains(keyword))
                .orElse(true);
    }

    /** Whether it is about whether a member may or has to be there, whatever its value. */
    static boolean isOfPresence(ChangeType type) {
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

    /** Whether the edit is of what a place consists of, so that a complaint about something inside may be its doing. */
    static boolean isStructural(ChangeType type) {
        return KEYWORDS.stream().noneMatch(entry -> type.id().startsWith(entry.getKey()));
    }
}
