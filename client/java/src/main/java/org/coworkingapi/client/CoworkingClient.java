package org.coworkingapi.client;

/**
 * The coworking API, as its callers use it.
 *
 * <p>Safe for use by many threads, and best kept for the life of an application: it holds the connections. An
 * interface, so that your tests can put a fake in its place.
 */
public interface CoworkingClient {

    /** Groups of customers who share resources, bookings and billing. */
    Teams teams();

    /** The people of the member directory. */
    Coworkers coworkers();

    /** Starts a client; base URL and token are needed, the rest has defaults. */
    static CoworkingClientBuilder builder() {
        return new CoworkingClientBuilder();
    }
}
