package org.coworkingapi.client;

import java.time.Duration;
import java.time.Instant;

/** A token in use, and from when on the next one is worth asking for. */
record KeptToken(AccessToken token, Duration ahead, Instant refreshAt) {

    private static final Duration LONGEST_AHEAD = Duration.ofMinutes(1);
    /** A source that is down is asked a few times only before the token ends. */
    private static final int TRIES_AHEAD = 6;

    /** The last fifth of its life is for fetching the next one, but no more than a minute. */
    static KeptToken of(AccessToken token, Instant now) {
        Duration fifth = Duration.between(now, token.expiresAt()).dividedBy(5);
        Duration ahead = fifth.compareTo(LONGEST_AHEAD) < 0 ? fifth : LONGEST_AHEAD;
        return new KeptToken(token, ahead, token.expiresAt().minus(ahead));
    }

    boolean isGood(Instant now) {
        return now.isBefore(token.expiresAt());
    }

    boolean isDue(Instant now) {
        return !now.isBefore(refreshAt);
    }

    /** The same token, left alone for a while. */
    KeptToken afterFailure(Instant now) {
        return new KeptToken(token, ahead, now.plus(ahead.dividedBy(TRIES_AHEAD)));
    }
}
