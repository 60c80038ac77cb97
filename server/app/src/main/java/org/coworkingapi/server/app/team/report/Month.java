package org.coworkingapi.server.app.team.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.coworkingapi.server.app.wire.Times;

/** A month in a time zone: its first instant, and that of the next month. */
record Month(OffsetDateTime start, OffsetDateTime end) {

    static Month containing(Instant instant, ZoneId zone) {
        LocalDate first = Times.local(instant, zone).toLocalDate().withDayOfMonth(1);
        return new Month(startOf(first, zone), startOf(first.plusMonths(1), zone));
    }

    private static OffsetDateTime startOf(LocalDate date, ZoneId zone) {
        return date.atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC);
    }
}
