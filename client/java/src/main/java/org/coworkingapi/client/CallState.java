package org.coworkingapi.client;

/**
 * What one call has been through so far: made anew for each call, so that none pays for another, and used by its thread
 * only.
 */
final class CallState {

    private int attempts;
    private boolean refreshed;

    /** Counts a request that is about to be sent. */
    void attempt() {
        attempts++;
    }

    /** How many requests were sent. */
    int attempts() {
        return attempts;
    }

    /** Whether the token may be refreshed; true once. */
    boolean mayRefresh() {
        boolean first = !refreshed;
        refreshed = true;
        return first;
    }
}
