package org.coworkingapi.contract.review.change;

/** What an edit does to the set of values that a place accepts. */
public enum Effect {

    /** Values that were accepted are not any more. */
    NARROWS,

    /** Values are accepted that were not before. */
    WIDENS,

    /** Both. */
    REPLACES,

    /** The same values mean or do something else. */
    MOVES,

    /** The set stays as it was. */
    NONE;

    /** The effect of an edit by whether it narrows or widens the set; {@link #REPLACES} if it does neither. */
    public static Effect of(boolean narrows, boolean widens) {
        if (narrows) {
            return NARROWS;
        }
        return widens ? WIDENS : REPLACES;
    }

    /** The effect of the same edit below a {@code not}. */
    public Effect negated() {
        return switch (this) {
            case NARROWS -> WIDENS;
            case WIDENS -> NARROWS;
            default -> this;
        };
    }

    /** The effect of two edits that are made as one. */
    public Effect and(Effect other) {
        if (this == other || other == NONE) {
            return this;
        }
        return this == NONE ? other : REPLACES;
    }
}
