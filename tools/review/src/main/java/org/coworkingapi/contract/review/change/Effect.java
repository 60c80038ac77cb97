package org.coworkingapi.contract.review.change;

/** The effect of a change on the set of values that are accepted at a location. */
public enum Effect {

    /** Some values are no longer accepted. */
    NARROWS,

    /** Additional values are accepted. */
    WIDENS,

    /** Some values are no longer accepted, and others are accepted instead. */
    REPLACES,

    /** The same values are accepted, but they have a different meaning. For example, the default value changed. */
    MOVES,

    /** The accepted values and their meaning are unchanged. */
    NONE;

    /** Returns the effect of a change of a set of values: {@link #REPLACES} if it narrows and widens the set. */
    public static Effect of(boolean onlyNarrows, boolean onlyWidens) {
        if (onlyNarrows) {
            return NARROWS;
        }
        return onlyWidens ? WIDENS : REPLACES;
    }

    /** Returns the effect of the same change within a {@code not}. */
    public Effect negated() {
        return switch (this) {
            case NARROWS -> WIDENS;
            case WIDENS -> NARROWS;
            default -> this;
        };
    }

    /** Returns the combined effect of two changes. */
    public Effect and(Effect other) {
        if (this == other || other == NONE) {
            return this;
        }
        return this == NONE ? other : REPLACES;
    }
}
