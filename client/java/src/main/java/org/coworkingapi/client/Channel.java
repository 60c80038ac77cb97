package org.coworkingapi.client;

/** Sends a call and returns its response. Each implementation has one concern and delegates to the next channel. */
@FunctionalInterface
interface Channel {

    /** Returns the response, also if its status is an error. Throws a {@link TransportException} at the deadline. */
    Response send(Call call, Deadline deadline);
}
