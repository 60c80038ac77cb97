package org.coworkingapi.contract.openapi.schema;

/** The sender of a value. Clients never send read-only properties, and servers never send write-only ones. */
public enum Sender {
    CLIENT,
    SERVER,

    /** Any sender; neither read-only nor write-only properties are required. */
    ANY;

    /** Returns whether values from this sender need not have properties with this keyword. */
    boolean omits(String keyword) {
        return (keyword.equals("readOnly") && this != SERVER) || (keyword.equals("writeOnly") && this != CLIENT);
    }
}
