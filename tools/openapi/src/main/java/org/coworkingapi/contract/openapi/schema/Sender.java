package org.coworkingapi.contract.openapi.schema;

/**
 * The sender of a value, which decides which properties can be required: clients never send read-only ones, servers no
 * write-only ones.
 */
public enum Sender {
    CLIENT,
    SERVER,

    /** Either of them, so that neither read-only nor write-only properties are required. */
    ANY;

    /** The keywords of properties that this sender never sends. */
    boolean omits(String keyword) {
        return (keyword.equals("readOnly") && this != SERVER) || (keyword.equals("writeOnly") && this != CLIENT);
    }
}
