package org.coworkingapi.client;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;

/** The complete response to a call. */
@SuppressWarnings("ArrayRecordComponent") // Responses are not compared, and bodies are too large to copy.
record Response(int status, HttpHeaders headers, byte[] body) {

    private static final HttpHeaders NO_HEADERS = HttpHeaders.of(Map.of(), (name, value) -> true);

    /** Returns a 401 whose headers and body the HTTP client discarded. */
    static Response unauthorizedWithoutHead() {
        return new Response(401, NO_HEADERS, new byte[0]);
    }

    /** Returns whether the headers are unknown. A complete response has at least one header. */
    boolean isWithoutHead() {
        return headers.map().isEmpty();
    }

    boolean isSuccess() {
        return isSuccess(status);
    }

    boolean isEmpty() {
        return body.length == 0;
    }

    /** Returns whether the content type is JSON or absent. */
    boolean isJson() {
        List<String> types = headers.allValues("Content-Type");
        return types.isEmpty() || withoutParameters(types.get(0)).strip().equalsIgnoreCase("application/json");
    }

    static boolean isSuccess(int status) {
        return status / 100 == 2;
    }

    private static String withoutParameters(String mediaType) {
        int end = mediaType.indexOf(';');
        return end < 0 ? mediaType : mediaType.substring(0, end);
    }

    /** Returns the status and the size, without the body, because the body contains personal data. */
    @Override
    public String toString() {
        return status + ", " + body.length + " bytes";
    }
}
