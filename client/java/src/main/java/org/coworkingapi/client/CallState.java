package org.coworkingapi.client;

import org.jspecify.annotations.Nullable;

/** The attempts and the token refresh of a single call. Used by one thread only. */
final class CallState {

    private int attempts;
    private boolean isRefreshed;
    private @Nullable String token;

    /** Records the token of the next request. */
    void recordToken(String token) {
        this.token = token;
    }

    /** Returns a string of the server without the token of the last request. */
    String withoutToken(String text) {
        return token == null ? text : text.replace(token, "…");
    }

    /** Counts a request that is about to be sent. */
    void countAttempt() {
        attempts++;
    }

    /** Returns the number of requests so far. */
    int attempts() {
        return attempts;
    }

    /** Records a token refresh and returns whether it is the first one of this call. */
    boolean recordRefresh() {
        boolean isFirst = !isRefreshed;
        isRefreshed = true;
        return isFirst;
    }
}
