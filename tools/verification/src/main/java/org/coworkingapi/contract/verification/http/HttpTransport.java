package org.coworkingapi.contract.verification.http;

import org.coworkingapi.contract.openapi.http.Request;

/** The way to a server that holds the fixture. */
@FunctionalInterface
public interface HttpTransport {

    /**
     * Sends a request with a real token, while the server is in the state that the token's name presumes.
     *
     * @throws NoResponseException if nothing comes back, or nothing that is HTTP
     * @throws ServerStateException if the server cannot be brought into that state
     */
    ReceivedResponse send(Request request);
}
