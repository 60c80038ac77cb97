package org.coworkingapi.contract.review.change;

/** The direction in which a value is sent. */
public enum Direction {

    /** From the consumer to the provider. */
    REQUEST,

    /** From the provider to the consumer. */
    RESPONSE;

    /** Returns the opposite direction, which applies to callbacks and webhooks. */
    public Direction swapped() {
        return this == REQUEST ? RESPONSE : REQUEST;
    }
}
