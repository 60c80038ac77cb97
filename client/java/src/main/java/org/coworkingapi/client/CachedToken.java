package org.coworkingapi.client;

import java.time.Duration;
import java.time.Instant;

/**
 * A cached token and the time of its next refresh.
 *
 * @param refreshWindow the time between the first refresh and the expiry of the token
 */
record CachedToken(AccessToken token, Duration refreshWindow, Instant refreshAt) {

    private static final Duration MAX_REFRESH_WINDOW = Duration.ofMinutes(1);
    /** The maximum number of refreshes before the token expires, if the token source fails each time. */
    private static final int REFRESH_ATTEMPTS = 6;

    /**
     * Schedules the refresh a fifth of the token's remaining life before it expires, or one minute before, whichever is
     * later.
     */
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

    /** Returns this token with a later refresh time, after a failed refresh. */
    CachedToken afterFailure(Instant now) {
        return new CachedToken(token, refreshWindow, now.plus(refreshWindow.dividedBy(REFRESH_ATTEMPTS)));
    }
}
