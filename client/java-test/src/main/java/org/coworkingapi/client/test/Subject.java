package org.coworkingapi.client.test;

/** Whose profile is asked for, such as team 55. */
record Subject(Operation operation, long id) {

    /**
     * Checks the id.
     *
     * @throws IllegalArgumentException if it is not one that a team or a coworker can have
     */
    Subject {
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
