package org.coworkingapi.client;

import java.net.http.HttpHeaders;
import java.util.List;

/** What came back for a call. */
@SuppressWarnings("ArrayRecordComponent") // No code compares answers, and bodies are too large to copy.
record Answer(int status, HttpHeaders headers, byte[] body) {

    boolean isSuccess() {
        return isSuccess(status);
    }

    boolean isEmpty() {
        return body.length == 0;
    }

    /** Whether the body says that it is JSON, or at least not that it is something else. */
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

    /** Without the body, for it is about people. */
    @Override
    public String toString() {
        return status + ", " + body.length + " bytes";
    }
}
