package org.coworkingapi.client;

/** The attempts and the token refresh of a single call. Used by one thread only. */
final class CallState {

    private int attempts;
    private boolean isRefreshed;

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
