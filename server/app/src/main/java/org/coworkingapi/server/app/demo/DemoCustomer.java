package org.coworkingapi.server.app.demo;

/** Coworkers of the fixture for whom demo mode issues tokens. A coworker who calls the API is a customer. */
enum DemoCustomer {
    ADMINISTRATOR("Jane Smith", 101),
    MEMBER("Bob Wilson", 102),
    STRANGER("Grace Mbeki", 301);

    private final String fullName;
    private final long coworkerId;

    DemoCustomer(String fullName, long coworkerId) {
        this.fullName = fullName;
        this.coworkerId = coworkerId;
    }

    String fullName() {
        return fullName;
    }

    long coworkerId() {
        return coworkerId;
    }
}
