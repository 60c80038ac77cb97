package org.coworkingapi.client;

/** The attempts and the token refresh of a single call. Used by one thread only. */
final class CallState {

    private int attempts;
    private boolean refreshed;

    /** Counts a request that is about to be sent. */
    void attempt() {
        attempts++;
    }

    /** Returns the number of requests so far. */
    int attempts() {
        return attempts;
    }

    /** Returns true the first time: a call refreshes the token at most once. */
    boolean mayRefresh() {
        boolean first = !refreshed;
        refreshed = true;
        return first;
    }
}
