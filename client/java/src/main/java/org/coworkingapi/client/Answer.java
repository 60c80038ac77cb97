package org.coworkingapi.client;

import java.net.http.HttpHeaders;

/** What came back for a call. */
record Answer(int status, HttpHeaders headers, byte[] body) {

    boolean isSuccess() {
        return isSuccess(status);
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
