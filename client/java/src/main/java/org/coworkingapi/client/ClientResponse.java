package org.coworkingapi.client;

import java.util.Optional;

/** The response to one request as an {@link Interceptor} sees it, without the body, which contains personal data. */
public final class ClientResponse {

    private final Response response;

    ClientResponse(Response response) {
        this.response = response;
    }

    /** Returns the HTTP status. */
    public int status() {
        return response.status();
    }

    /** Returns the first value of a header. */
    public Optional<String> header(String name) {
        return response.headers().firstValue(Arguments.requireNonNull(name, "name"));
    }

    /** Returns the status. */
    @Override
    public String toString() {
        return String.valueOf(status());
    }

    Response response() {
        return response;
    }
}
