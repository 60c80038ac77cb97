package org.coworkingapi.contract.review.change;

/** Who sends what changed. */
public enum Direction {

    /** The consumer writes, the provider reads. */
    REQUEST,

    /** The provider writes, the consumer reads. */
    RESPONSE;

    /** The other one: in callbacks and webhooks provider and consumer swap their parts. */
    public Direction swapped() {
        return this == REQUEST ? RESPONSE : REQUEST;
    }
}
