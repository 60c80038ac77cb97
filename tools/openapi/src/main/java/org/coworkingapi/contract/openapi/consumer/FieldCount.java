package org.coworkingapi.contract.openapi.consumer;

import java.util.Collection;

/**
 * The fields of the successful responses of an operation. A field is a property at any depth; what is in a list counts
 * once.
 *
 * @param used those that a contract reads or selects
 */
public record FieldCount(int used, int documented) {

    /** The fields of several operations. */
    public static FieldCount sum(Collection<FieldCount> counts) {
        return new FieldCount(
                counts.stream().mapToInt(FieldCount::used).sum(),
                counts.stream().mapToInt(FieldCount::documented).sum());
    }

    /** As {@code 12 of 34}. */
    @Override
    public String toString() {
        return used + " of " + documented;
    }
}
