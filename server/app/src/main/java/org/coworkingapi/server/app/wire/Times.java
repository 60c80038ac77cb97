package org.coworkingapi.server.app.wire;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Converts instants to the date range of the spec, which has the years 1 to 9999. Databases also support earlier, later
 * and infinite timestamps.
 */
public final class Times {

    private static final LocalDateTime FIRST = LocalDateTime.of(1, 1, 1, 0, 0);
    private static final LocalDateTime LAST = LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_999);

    /** An instant that is outside of the range at every offset, but near enough to compute its local time. */
    private static final Instant BEFORE_FIRST = FIRST.minusDays(2).toInstant(ZoneOffset.UTC);

    private static final Instant AFTER_LAST = LAST.plusDays(2).toInstant(ZoneOffset.UTC);

    private Times() {}

    /** Returns the instant in UTC, or the nearest time in the date range of the spec. */
    public static OffsetDateTime utc(Instant instant) {
        return local(instant, ZoneOffset.UTC).atOffset(ZoneOffset.UTC);
    }

    /** Returns the local time at the instant, or the nearest time in the date range of the spec. */
    public static LocalDateTime local(Instant instant, ZoneId zone) {
        LocalDateTime local = LocalDateTime.ofInstant(clamp(instant, BEFORE_FIRST, AFTER_LAST), zone);
        return clamp(local, FIRST, LAST);
    }

    private static <T extends Comparable<? super T>> T clamp(T value, T least, T greatest) {
        if (value.compareTo(least) < 0) {
            return least;
        }
        return value.compareTo(greatest) > 0 ? greatest : value;
    }
}
