package org.coworkingapi.client;

/**
 * A client of the coworking API.
 *
 * <p>A client is thread-safe and holds its connections, so create one per application. In tests, replace it with a fake
 * implementation of this interface.
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
