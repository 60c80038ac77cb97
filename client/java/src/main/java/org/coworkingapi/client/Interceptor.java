package org.coworkingapi.client;

/**
 * Sees each request on its way out and what came of it: for metrics, traces, logs and headers of your own.
 *
 * <p>Called for each attempt, a repeated one included, on the thread of the caller, and by many threads at once. It
 * sees neither the token nor the URI with its ids, only the operation and the URI template. What it takes counts
 * towards the timeouts, but only it itself can cut it short.
 */
@FunctionalInterface
public interface Interceptor {

    /**
     * Passes the request on by {@code next}, exactly once and on the same thread, and returns the response that it
     * gets.
     *
     * <p>What this throws reaches the caller as it is. What {@code next} throws does so even if it is caught here, for
     * there is no response to return in its place. An interceptor that breaks these rules fails the call with an
     * {@link IllegalStateException}.
     */
    ClientResponse intercept(ClientRequest request, Next next);

    /** The rest of the way. */
    @FunctionalInterface
    interface Next {

        /**
         * Sends the request and waits for its response, whatever its status.
         *
         * @throws TransportException if no complete answer comes
         * @throws UnreadableResponseException if an answer is too large
         * @throws IllegalStateException if it was called before, on another thread, or with the request of another call
         */
        ClientResponse send(ClientRequest request);
    }
}
