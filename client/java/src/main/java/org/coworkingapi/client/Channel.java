package org.coworkingapi.client;

/** Sends a call and returns its response. Each implementation has one concern and delegates to the next channel. */
@FunctionalInterface
interface Channel {

    /** Returns the response with any status. Throws a {@link TransportException} if the deadline expires first. */
    Response send(Call call, Deadline deadline);
}
