package org.coworkingapi.contract.openapi.consumer;

import java.util.Collection;

/**
 * The numbers of used and documented fields in the successful responses of an operation. A field is a property at any
 * depth. The fields of list items count once.
 *
 * @param used the number of fields that a contract reads or selects
 */
public record FieldCount(int used, int documented) {

    /** Returns the sum over several operations. */
    public static FieldCount sum(Collection<FieldCount> counts) {
        return new FieldCount(
                counts.stream().mapToInt(FieldCount::used).sum(),
                counts.stream().mapToInt(FieldCount::documented).sum());
    }

    /** Returns a readable form such as {@code 12 of 34}. */
    @Override
    public String toString() {
        return used + " of " + documented;
    }
}
