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

    /** The effect of the same edit below a {@code not}. */
    public Effect negated() {
        return this == NARROWS ? WIDENS : this == WIDENS ? NARROWS : this;
    }

    /** The effect of two edits that are made as one. */
    public Effect and(Effect other) {
        return this == other || other == NONE ? this : this == NONE ? other : REPLACES;
    }
}
