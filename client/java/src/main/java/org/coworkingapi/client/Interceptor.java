package org.coworkingapi.client;

/**
 * Sees each request on its way out and what came of it: for metrics, traces, logs and headers of your own.
 *
 * <p>Called for each attempt, a repeated one included, on the thread of the caller. It neither sees the token nor the URI with
 * its ids, only the operation and the URI template.
 */
@FunctionalInterface
public interface Interceptor {

    /** Passes the request on by {@code next}, exactly once, and returns its response; what it throws reaches the caller. */
    ClientResponse intercept(ClientRequest request, Next next);

    /** The rest of the way. */
    @FunctionalInterface
    interface Next {

        /**
         * Sends the request.
         *
         * @throws TransportException if no complete answer comes
         */
        ClientResponse send(ClientRequest request);
    }
}
