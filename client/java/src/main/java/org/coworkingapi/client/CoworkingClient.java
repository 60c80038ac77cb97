package org.coworkingapi.client;

/**
 * A client of the coworking API.
 *
 * <p>It is thread-safe and holds the connections, so create one per application. It is an interface, so tests can
 * replace it with a fake.
 */
public interface CoworkingClient {

    /** Returns the operations on teams: groups of customers who share resources, bookings and billing. */
    Teams teams();

    /** Returns the operations on coworkers of the member directory. */
    Coworkers coworkers();

    /** Returns a builder. The base URL and the token are required; all other settings have defaults. */
    static CoworkingClientBuilder builder() {
        return new CoworkingClientBuilder();
    }
}
