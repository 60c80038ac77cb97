package org.coworkingapi.verification.http;

/** The way to a server that holds the fixture. */
@FunctionalInterface
public interface Wire {

    /** Sends a request with a real token, while the server is in the state that the token's name presumes. */
    Answer send(Request request);
}
