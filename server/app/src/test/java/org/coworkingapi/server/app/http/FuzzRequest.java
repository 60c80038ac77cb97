package org.coworkingapi.server.app.http;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A generated request.
 *
 * @param kind part of the request that varies
 * @param message complete message in ISO 8859-1
 * @param value varied value before its encoding; null if the response cannot be predicted
 */
record FuzzRequest(String kind, String message, @Nullable String value) {

    byte[] bytes() {
        return message.getBytes(StandardCharsets.ISO_8859_1);
    }

    String method() {
        return requestLine()[0];
    }

    /** Returns the request target as the server reads it. */
    String target() {
        return requestLine().length > 1 ? requestLine()[1] : "";
    }

    /**
     * Returns whether the request line has no valid version. Tomcat can then send an HTTP/0.9 response, which has
     * no status and no headers. For an invalid version, this depends on the previous request of Tomcat's processor.
     */
    boolean isWithoutVersion() {
        return requestLine().length < 3 || !requestLine()[2].matches("HTTP/1\\.[01]");
    }

    private String[] requestLine() {
        return message.split("[\r\n]", 2)[0].split("[ \t]+", 3);
    }

    boolean isHead() {
        return method().equals("HEAD");
    }

    /**
     * Returns whether the connection must not be reused after this request, because server and client can disagree on
     * the end of the message.
     */
    boolean preventsReuse() {
        return kind.equals("bytes");
    }
}
