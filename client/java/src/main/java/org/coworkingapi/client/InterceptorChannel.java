package org.coworkingapi.client;

import org.jspecify.annotations.Nullable;

/** Calls an interceptor for each attempt and enforces the rules of {@link Interceptor}. */
final class InterceptorChannel implements Channel {

    private final Interceptor interceptor;
    private final Channel next;

    InterceptorChannel(Interceptor interceptor, Channel next) {
        this.interceptor = interceptor;
        this.next = next;
    }

    @Override
    public Response send(Call call, Deadline deadline) {
        CheckedNext checkedNext = new CheckedNext(call, deadline);
        return checkedNext
                .check(interceptor.intercept(new ClientRequest(call), checkedNext))
                .response();
    }

    /** Passes one request to the next channel, and checks that the interceptor follows the rules. */
    private final class CheckedNext implements Interceptor.Next {

        private final Thread caller = Thread.currentThread();
        private final Call call;
        private final Deadline deadline;
        private boolean isSent;
        private @Nullable ClientResponse response;
        private @Nullable RuntimeException failure;

        CheckedNext(Call call, Deadline deadline) {
            this.call = call;
            this.deadline = deadline;
        }

        @Override
        public ClientResponse send(ClientRequest request) {
            if (Thread.currentThread() != caller) {
                // The client cannot interrupt that thread, and the caller may already have returned.
                throw new IllegalStateException(
                        "An interceptor called next on another thread; it must call next on the thread that called it.");
            }
            if (!Arguments.requireNonNull(request, "request").isOf(call)) {
                throw new IllegalStateException(
                        "An interceptor passed the request of another call to next; it must pass its own request.");
            }
            if (isSent) {
                throw new IllegalStateException(
                        "An interceptor called next twice; it must call next once. Use Retry to repeat requests.");
            }
            isSent = true;
            try {
                ClientResponse received = new ClientResponse(next.send(request.call(), deadline));
                response = received;
                return received;
            } catch (RuntimeException e) {
                failure = e;
                throw e;
            }
        }

        ClientResponse check(@Nullable ClientResponse returned) {
            if (failure != null) {
                throw failure;
            }
            if (!isSent) {
                throw new IllegalStateException("An interceptor did not call next; it must call next once.");
            }
            if (returned == null || returned != response) {
                throw new IllegalStateException(
                        "An interceptor returned " + (returned == null ? "null" : "the response to another request")
                                + "; it must return the response that the call of next returned.");
            }
            return returned;
        }
    }
}
