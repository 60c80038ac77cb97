package org.coworkingapi.contract.review.schema;

import java.util.EnumSet;
import java.util.Set;
import org.coworkingapi.contract.review.change.ChangeType;

/** Keywords that together restrict one aspect of a value, such as the length of a string. */
enum KeywordGroup {
    TYPE,
    VALUES,
    RANGE,
    LENGTH,
    PATTERN,
    FORMAT,
    ITEM_COUNT,
    ITEMS,
    PROPERTY_COUNT,
    PROPERTIES,
    NOT,
    ALTERNATIVES,
    OTHER;

    /** Returns the group of the keywords that a change concerns. */
    static KeywordGroup of(ChangeType type) {
        return switch (type) {
            case TYPE_WIDENED,
                    TYPE_NARROWED,
                    TYPE_REPLACED,
                    TYPE_STATED,
                    BECAME_NULLABLE,
                    BECAME_NOT_NULLABLE,
                    SCHEMA_FORBIDDEN,
                    SCHEMA_ALLOWED -> TYPE;
            case ENUM_VALUE_ADDED, ENUM_VALUE_REMOVED, ENUM_INTRODUCED, ENUM_LIFTED, CONST_CHANGED -> VALUES;
            case MAXIMUM_RAISED, MAXIMUM_LOWERED, MINIMUM_RAISED, MINIMUM_LOWERED -> RANGE;
            case MAX_LENGTH_RAISED, MAX_LENGTH_LOWERED, MIN_LENGTH_RAISED, MIN_LENGTH_LOWERED -> LENGTH;
            case PATTERN_ADDED, PATTERN_CHANGED, PATTERN_REMOVED -> PATTERN;
            case FORMAT_WIDENED, FORMAT_NARROWED, FORMAT_REPLACED -> FORMAT;
            case MAX_ITEMS_RAISED, MAX_ITEMS_LOWERED, MIN_ITEMS_RAISED, MIN_ITEMS_LOWERED -> ITEM_COUNT;
            case ITEMS_ADDED, ITEMS_REMOVED, PREFIX_ITEM_ADDED, PREFIX_ITEM_REMOVED -> ITEMS;
            case MAX_PROPERTIES_RAISED, MAX_PROPERTIES_LOWERED, MIN_PROPERTIES_RAISED, MIN_PROPERTIES_LOWERED ->
                PROPERTY_COUNT;
            case PROPERTY_ADDED_REQUIRED,
                    PROPERTY_ADDED_OPTIONAL,
                    PROPERTY_REMOVED,
                    PROPERTY_BECAME_REQUIRED,
                    PROPERTY_BECAME_OPTIONAL,
                    ADDITIONAL_PROPERTIES_CLOSED,
                    ADDITIONAL_PROPERTIES_OPENED,
                    ADDITIONAL_PROPERTIES_NARROWED,
                    ADDITIONAL_PROPERTIES_WIDENED,
                    PATTERN_PROPERTY_ADDED,
                    PATTERN_PROPERTY_REMOVED,
                    UNEVALUATED_CHANGED -> PROPERTIES;
            case NOT_ADDED, NOT_REMOVED -> NOT;
            case ONE_OF_ADDED,
                    ONE_OF_REMOVED,
                    ANY_OF_ADDED,
                    ANY_OF_REMOVED,
                    ALTERNATIVES_INTRODUCED,
                    ALTERNATIVES_LIFTED,
                    ALTERNATIVES_CHANGED -> ALTERNATIVES;
            default -> OTHER;
        };
    }

    /**
     * Returns whether a change concerns a lower bound such as {@code minimum}, instead of the upper bound in the group.
     */
    static boolean isLowerBound(ChangeType type) {
        return switch (type) {
            case MINIMUM_RAISED,
                    MINIMUM_LOWERED,
                    MIN_LENGTH_RAISED,
                    MIN_LENGTH_LOWERED,
                    MIN_ITEMS_RAISED,
                    MIN_ITEMS_LOWERED,
                    MIN_PROPERTIES_RAISED,
                    MIN_PROPERTIES_LOWERED -> true;
            default -> false;
        };
    }

    /** Returns the groups whose keywords can change the result of {@link DisjointSchemas#separates} for this group. */
    Set<KeywordGroup> decisiveGroups() {
        return switch (this) {
            case VALUES -> EnumSet.of(VALUES, RANGE, LENGTH, PATTERN, OTHER);
            case ITEMS -> EnumSet.of(ITEMS, ITEM_COUNT);
            case PROPERTY_COUNT -> EnumSet.of(PROPERTY_COUNT, PROPERTIES);
            default -> EnumSet.of(this);
        };
    }
}
