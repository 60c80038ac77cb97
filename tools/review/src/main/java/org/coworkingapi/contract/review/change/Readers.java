package org.coworkingapi.contract.review.change;

/** The way in which the consumers of an API read responses. */
public enum Readers {

    /** Readers accept only the values that the old document allows. */
    STRICT,

    /** Readers ignore unknown properties, and read integers of any size. */
    TOLERANT
}
