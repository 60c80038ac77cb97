package org.coworkingapi.client.test;

/** The coworking API as a JUnit extension, with the answers of the verified contracts. */
public final class CoworkingStub {

    private CoworkingStub() {
    }
}
