package org.coworkingapi.contract.review.change;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The rules for changes of responses that tolerant readers accept, although the old document does not allow them. */
public final class TolerantReaderRules {

    private static final Set<ChangeType> ADDED_PROPERTIES =
            EnumSet.of(ChangeType.PROPERTY_ADDED_OPTIONAL, ChangeType.PROPERTY_ADDED_REQUIRED);

    private TolerantReaderRules() {}

    /**
     * Returns the assessment for tolerant readers; empty if they do not differ from other readers.
     *
     * @param from the old value of the changed keyword
     * @param to the new value of the changed keyword
     */
    public static Optional<CompatibilityRules.Assessment> assess(
            ChangeType type, String from, String to, Direction direction) {
        if (direction != Direction.RESPONSE) {
            return Optional.empty();
        }
        if (ADDED_PROPERTIES.contains(type)) {
            return Optional.of(new CompatibilityRules.Assessment(
                    Verdict.COMPATIBLE,
                    "Tolerant readers ignore unknown properties, even if the old document forbids them."));
        }
        return isWiderInteger(type, from, to)
                ? Optional.of(new CompatibilityRules.Assessment(
                        Verdict.COMPATIBLE, "Tolerant readers without 32-bit integer types read integers of any size."))
                : Optional.empty();
    }

    /**
     * Returns whether a change affects only readers in languages with integer types of several sizes: it is compatible
     * on the wire, and widens the format of an integer.
     */
    public static boolean affectsOnlyReadersWithIntegerSizes(Change change) {
        return isWiderInteger(change.type(), change.from(), change.to())
                && change.wire().compareTo(Verdict.RISKY) < 0
                && change.affectedLocations().stream()
                        .allMatch(affectedLocation -> affectedLocation.direction() == Direction.RESPONSE);
    }

    private static boolean isWiderInteger(ChangeType type, String from, String to) {
        return type == ChangeType.FORMAT_WIDENED && from.equals("int32") && to.equals("int64");
    }
}
