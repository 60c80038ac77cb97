package org.coworkingapi.contract.openapi.consumer;

/**
 * The fields of the successful responses of an operation. A field is a property at any depth; what is in a list counts once.
 *
 * @param used those that a contract reads or selects
 */
public record FieldCount(int used, int documented) {

    /** As {@code 12 of 34}. */
    @Override
    public String toString() {
        return used + " of " + documented;
    }
}
