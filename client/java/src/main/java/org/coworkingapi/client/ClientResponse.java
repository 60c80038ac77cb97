package org.coworkingapi.client;

import java.util.Optional;

/** The response to one request as an {@link Interceptor} sees it: all but the body, which is about people. */
public final class ClientResponse {

    private final Response response;

    ClientResponse(Response response) {
        this.response = response;
    }

    /** HTTP status. */
    public int status() {
        return response.status();
    }

    /** The first value of a header. */
    public Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    /** The status. */
    @Override
    public String toString() {
        return String.valueOf(status());
    }

    Response response() {
        return response;
    }
}
