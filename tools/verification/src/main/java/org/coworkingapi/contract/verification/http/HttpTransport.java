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
}
