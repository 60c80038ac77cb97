package org.coworkingapi.client;

/** Waits before a request while the maximum number of requests is being sent. */
final class RequestLimitChannel implements Channel {

    private final RequestLimit limit;
    private final Channel next;

    RequestLimitChannel(RequestLimit limit, Channel next) {
        this.limit = limit;
        this.next = next;
    }

    @Override
    public Response send(Call call, Deadline deadline) {
        acquire(call, deadline);
        try {
            return next.send(call, deadline);
        } finally {
            limit.release();
        }
    }

    private void acquire(Call call, Deadline deadline) {
        String reason = ", because maxConcurrentRequests (" + limit.maximum() + ") was reached";
        try {
            if (!limit.acquire(deadline.nanosLeft())) {
                throw new TimedOutException(
                        call, "not sent within the timeout of " + deadline.timeout() + reason, null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransportException(call, "interrupted while it waited to be sent" + reason, e, false);
        }
    }
}
