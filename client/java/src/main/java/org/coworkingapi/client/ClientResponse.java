package org.coworkingapi.client;

import java.util.Optional;

/** The response to one request as an {@link Interceptor} sees it: all but the body, which is about people. */
public final class ClientResponse {

    private final Answer answer;

    ClientResponse(Answer answer) {
        this.answer = answer;
    }

    /** HTTP status. */
    public int status() {
        return answer.status();
    }

    /** The first value of a header. */
    public Optional<String> header(String name) {
        return answer.headers().firstValue(name);
    }

    /** The status. */
    @Override
    public String toString() {
        return String.valueOf(status());
    }

    Answer answer() {
        return answer;
    }
}
