package org.coworkingapi.client;

/**
 * Observes each request and its response, for example for metrics, traces, logs or custom headers.
 *
 * <p>An interceptor is called for each attempt, including retries, on the thread of the caller. Several threads may
 * call it at the same time. An interceptor sees the operation and the URI template, but neither the token nor ids. The
 * time that it takes counts towards the timeouts, but the client cannot interrupt it.
 */
@FunctionalInterface
public interface Interceptor {

    /**
     * Passes the request to {@code next} exactly once, on the same thread, and returns its response.
     *
     * <p>Exceptions of the interceptor are thrown to the caller unchanged. Exceptions of {@code next} reach the caller
     * even if the interceptor catches them. An interceptor that breaks these rules fails the call with an
     * {@link IllegalStateException}.
     */
    ClientResponse intercept(ClientRequest request, Next next);

    /** The rest of the chain: the interceptors that were added later, and the HTTP client. */
    @FunctionalInterface
    interface Next {

        /**
         * Sends the request and returns its response, including error responses.
         *
         * @throws TransportException if no complete response was received
         * @throws UnreadableResponseException if the response is too large
         * @throws IllegalStateException if it is called twice, on another thread, or with the request of another call
         */
        ClientResponse send(ClientRequest request);
    }
}
