package org.coworkingapi.server.app.wire;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Instants as the spec writes them: with the years 1 to 9999, though a database knows earlier, later and infinite ones.
 */
public final class Times {

    private static final LocalDateTime FIRST = LocalDateTime.of(1, 1, 1, 0, 0);
    private static final LocalDateTime LAST = LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_999);

    /** Far enough out that no offset leads back, near enough that a local time can be computed. */
    private static final Instant BEFORE_FIRST = FIRST.minusDays(2).toInstant(ZoneOffset.UTC);

    private static final Instant AFTER_LAST = LAST.plusDays(2).toInstant(ZoneOffset.UTC);

    private Times() {}

    /** The instant in UTC, or the nearest one that the spec can carry. */
    public static OffsetDateTime utc(Instant instant) {
        return local(instant, ZoneOffset.UTC).atOffset(ZoneOffset.UTC);
    }

    /** The local time at the instant in the zone, or the nearest one that the spec can carry. */
    public static LocalDateTime local(Instant instant, ZoneId zone) {
        LocalDateTime local = LocalDateTime.ofInstant(nearest(instant, BEFORE_FIRST, AFTER_LAST), zone);
        return nearest(local, FIRST, LAST);
    }

    private static <T extends Comparable<? super T>> T nearest(T value, T least, T greatest) {
        if (value.compareTo(least) < 0) {
            return least;
        }
        return value.compareTo(greatest) > 0 ? greatest : value;
    }
}
