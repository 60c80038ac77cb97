package org.coworkingapi.client;

import java.time.Duration;
import java.time.Instant;

/** A token in use, and from when on the next one is worth asking for. */
record CachedToken(AccessToken token, Duration refreshWindow, Instant refreshAt) {

    private static final Duration MAX_REFRESH_WINDOW = Duration.ofMinutes(1);
    /** A source that is down is asked a few times only before the token ends. */
    private static final int REFRESH_ATTEMPTS = 6;

    /** The last fifth of its life is for fetching the next one, but no more than a minute. */
    static CachedToken of(AccessToken token, Instant now) {
        Duration fifth = Duration.between(now, token.expiresAt()).dividedBy(5);
        Duration refreshWindow = fifth.compareTo(MAX_REFRESH_WINDOW) < 0 ? fifth : MAX_REFRESH_WINDOW;
        return new CachedToken(token, refreshWindow, token.expiresAt().minus(refreshWindow));
    }

    boolean isValid(Instant now) {
        return now.isBefore(token.expiresAt());
    }

    boolean isRefreshDue(Instant now) {
        return !now.isBefore(refreshAt);
    }

    /** The same token, left alone for a while. */
    CachedToken afterFailure(Instant now) {
        return new CachedToken(token, refreshWindow, now.plus(refreshWindow.dividedBy(REFRESH_ATTEMPTS)));
    }
}
