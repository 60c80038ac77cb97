package org.coworkingapi.contract.verification.http;

import org.coworkingapi.contract.openapi.http.Request;

/** Sends requests to a server that contains the fixture data. */
@FunctionalInterface
public interface HttpTransport {

    /**
     * Sends a request with a real token while the server is in the state that the token requires.
     *
     * @throws NoResponseException if the server sends no valid HTTP response
     * @throws ServerStateException if the server cannot be put into that state
     */
    ReceivedResponse send(Request request);

    /**
     * Returns whether {@link #restoreFixture} restores the fixture. If not, requests that are expected to change data
     * are not sent.
     */
    default boolean canRestoreFixture() {
        return true;
    }

    /**
     * Restores the fixture data after a request that may have changed it. Implementations for servers without writes
     * need not override this method.
     *
     * @throws NoResponseException if the server does not restore the data
     */
    default void restoreFixture() {}
}
