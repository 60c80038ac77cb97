package org.coworkingapi.server.app.team.report;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.coworkingapi.server.app.wire.Times;

/** A week from Monday to Sunday in a time zone. All days are in the date range of the spec. */
record Week(LocalDate monday, ZoneId zone) {

    static final int DAYS = 7;

    /** The last week whose days are all before the year 10000. */
    private static final LocalDate LAST_MONDAY = LocalDate.of(9999, 12, 20);

    /** Returns the week that contains the instant, or the nearest one in the date range of the spec. */
    static Week containing(Instant instant, ZoneId zone) {
        LocalDate date = Times.local(instant, zone).toLocalDate();
        LocalDate monday = date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)); // 0001-01-01 is a Monday
        return new Week(monday.isAfter(LAST_MONDAY) ? LAST_MONDAY : monday, zone);
    }

    List<LocalDate> dates() {
        return LongStream.range(0, DAYS).mapToObj(monday::plusDays).toList();
    }

    /**
     * Returns the first instant of each day in the weeks that end with this one, and of the day after them. A day can
     * have 23 or 25 hours.
     */
    List<Instant> startsOfDays(int weeks) {
        LocalDate first = monday.minusWeeks(weeks - 1L);
        return IntStream.rangeClosed(0, weeks * DAYS)
                .mapToObj(day -> first.plusDays(day).atStartOfDay(zone).toInstant())
                .toList();
    }
}
