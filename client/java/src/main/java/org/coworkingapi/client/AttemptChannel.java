package org.coworkingapi.client;

import java.time.Duration;

/** Counts the attempts of a call and limits the duration of each attempt. */
final class AttemptChannel implements Channel {

    private final Duration timeout;
    private final Channel next;

    AttemptChannel(Duration timeout, Channel next) {
        this.timeout = timeout;
        this.next = next;
    }

    @Override
    public Response send(Call call, Deadline deadline) {
        if (deadline.nanosLeft() <= 0) {
            throw TimedOutException.after(call, deadline);
        }
        call.state().countAttempt();
        return next.send(call, deadline.ofAttempt(timeout));
    }
}
