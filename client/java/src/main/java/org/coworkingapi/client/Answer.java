package org.coworkingapi.client;

import java.net.http.HttpHeaders;
import java.util.regex.Pattern;

/** What came back for a call. */
record Answer(int status, HttpHeaders headers, byte[] body) {

    private static final Pattern JSON = Pattern.compile("\\s*application/json\\s*(;.*)?", Pattern.CASE_INSENSITIVE);

    boolean isSuccess() {
        return isSuccess(status);
    }

    boolean isEmpty() {
        return body.length == 0;
    }

    /** Whether the body says that it is JSON, or at least not that it is something else. */
    boolean isJson() {
        return headers.firstValue("Content-Type").map(type -> JSON.matcher(type).matches()).orElse(true);
    }

    static boolean isSuccess(int status) {
        return status / 100 == 2;
    }

    /** Without the body, for it is about people. */
    @Override
    public String toString() {
        return status + ", " + body.length + " bytes";
    }
}
