package org.coworkingapi.contract.review.impact;

/** What a change does to a consumer, from harmless to worst. */
public enum ImpactStatus {

    /** It has contracts, and none of them touches what changed. */
    UNAFFECTED,

    /** Its contracts say nothing of whether it uses what changed. */
    NO_DATA,

    /** It uses what changed, and its own examples still hold. */
    AT_RISK,

    /** It uses what changed, and fails. */
    BREAKS
}
