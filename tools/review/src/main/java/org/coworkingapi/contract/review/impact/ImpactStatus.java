package org.coworkingapi.contract.review.impact;

/** The status of a consumer with respect to a change, from best to worst. */
public enum ImpactStatus {

    /** The contracts of the consumer do not use the changed location. */
    UNAFFECTED,

    /** The contracts do not show whether the consumer uses the changed location. */
    NO_DATA,

    /** The consumer uses the changed location, but its examples are still valid. */
    AT_RISK,

    /** The consumer uses the changed location and fails. */
    BREAKS
}
