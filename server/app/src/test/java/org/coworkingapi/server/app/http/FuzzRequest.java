package org.coworkingapi.server.app.http;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A generated request.
 *
 * @param kind the varied part
 * @param message the message in ISO 8859-1
 * @param value the varied value before it was encoded; null if the response cannot be predicted from it
 */
record FuzzRequest(String kind, String message, @Nullable String value) {

    byte[] bytes() {
        return message.getBytes(StandardCharsets.ISO_8859_1);
    }

    String method() {
        return requestLine()[0];
    }

    /** The request target as the server reads it. */
    String target() {
        return requestLine().length > 1 ? requestLine()[1] : "";
    }

    /**
     * Whether the request line names no valid version, so that Tomcat may answer as HTTP/0.9 did: without status and
     * headers. For an invalid version it does so if the connection handler that it reuses answered an HTTP/0.9 request
     * before.
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

    /** Whether the connection cannot be used again, because server and client may disagree where the message ends. */
    boolean closes() {
        return kind.equals("bytes");
    }
}
