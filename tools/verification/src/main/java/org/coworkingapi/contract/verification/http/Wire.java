package org.coworkingapi.contract.verification.http;

import org.coworkingapi.contract.openapi.http.Request;

/** The way to a server that holds the fixture. */
@FunctionalInterface
public interface Wire {

    /**
     * Sends a request with a real token, while the server is in the state that the token's name presumes.
     *
     * @throws NoAnswerException if nothing comes back, or nothing that is HTTP
     * @throws NoStateException if the server cannot be brought into that state
     */
    Answer send(Request request);
}
