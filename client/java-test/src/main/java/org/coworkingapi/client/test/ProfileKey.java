package org.coworkingapi.client.test;

/** Identifies a requested profile, such as that of team 55. */
record ProfileKey(Operation operation, long id) {

    /**
     * Creates a key.
     *
     * @throws IllegalArgumentException if the id is less than 1
     */
    ProfileKey {
        if (id < 1) {
            throw new IllegalArgumentException(
                    "The id of a " + operation.noun() + " is " + id + "; it must be 1 or more.");
        }
    }

    @Override
    public String toString() {
        return operation.noun() + " " + id;
    }
}
