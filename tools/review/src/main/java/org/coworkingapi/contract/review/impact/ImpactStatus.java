package org.coworkingapi.contract.review.impact;

/** The impact of a change on a consumer, from best to worst. */
public enum ImpactStatus {

    /** The change is harmless to the consumer, or the contracts of the consumer do not use the changed location. */
    UNAFFECTED,

    /** The consumer uses the changed location, and its own test passes with such a response. */
    PROVED_TOLERANT,

    /** The contracts do not show whether the consumer uses the changed location. */
    NO_DATA,

    /** The consumer uses the changed location, but the examples in its contracts are still valid. */
    AT_RISK,

    /** The consumer uses the changed location, and its own test fails with such a response. */
    BREAKS_BY_OWN_TEST,

    /** The consumer uses the changed location and fails. */
    BREAKS;

    /** Returns whether the consumer fails after the change. */
    public boolean isBreak() {
        return this == BREAKS || this == BREAKS_BY_OWN_TEST;
    }
}
