package org.coworkingapi.client;

/** Gets the answer to a call; each implementation has one concern, and leaves the rest to the next. */
@FunctionalInterface
interface Channel {

    /** The answer, whatever its status, before the deadline; otherwise a {@link TransportException}. */
    Response send(Call call, Deadline deadline);
}
