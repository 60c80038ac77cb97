package org.coworkingapi.contract.review.changelog;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.ChangeType.ChangeGroup;

/** The categories of a changelog, in the order of its sections. */
enum ChangelogCategory {
    ADDED,
    CHANGED,
    DEPRECATED,
    REMOVED;

    private static final Set<ChangeType> DEPRECATIONS = EnumSet.of(
            ChangeType.OPERATION_DEPRECATED,
            ChangeType.PARAMETER_DEPRECATED,
            ChangeType.PROPERTY_DEPRECATED,
            ChangeType.RESPONSE_HEADER_DEPRECATED,
            ChangeType.SUNSET_ANNOUNCED,
            ChangeType.SUNSET_CHANGED);

    /** The changes of schemas that add or remove a part of a value. All others change the schema of a value. */
    private static final Set<ChangeType> SCHEMA_PARTS = EnumSet.of(
            ChangeType.PROPERTY_ADDED_REQUIRED,
            ChangeType.PROPERTY_ADDED_OPTIONAL,
            ChangeType.PROPERTY_REMOVED,
            ChangeType.ENUM_VALUE_ADDED,
            ChangeType.ENUM_VALUE_REMOVED,
            ChangeType.OPEN_ENUM_VALUE_ADDED,
            ChangeType.OPEN_ENUM_VALUE_REMOVED);

    static ChangelogCategory of(ChangeType type) {
        if (DEPRECATIONS.contains(type)) {
            return DEPRECATED;
        }
        boolean isRequirement = type.changeGroup() == ChangeGroup.SECURITY
                || (type.changeGroup() == ChangeGroup.SCHEMA && !SCHEMA_PARTS.contains(type));
        if (isRequirement) {
            return CHANGED;
        }
        if (type.isRemoval()) {
            return REMOVED;
        }
        return type.name().contains("_ADDED") ? ADDED : CHANGED;
    }

    String title() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }
}
