package org.coworkingapi.server.app.team.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.coworkingapi.server.app.plan.Column;

/**
 * The averages of the bookings, or of the check-ins, in several weeks.
 *
 * @param minutesPerWeek minutes per week
 * @param membersPerDay number of different members per day
 * @param daysPerWeek number of days per week with at least one member
 */
record Averages(BigDecimal minutesPerWeek, BigDecimal membersPerDay, BigDecimal daysPerWeek) {

    static final int WEEKS = 4;

    /** The bookings or check-ins that start on one day. */
    record Day(long members, BigDecimal seconds) {}

    /** Returns the averages. Days without bookings or check-ins may be missing. */
    static Averages of(List<Day> days) {
        return new Averages(
                quotient(days.stream().map(Day::seconds).reduce(BigDecimal.ZERO, BigDecimal::add), 60 * WEEKS),
                quotient(days.stream().mapToLong(Day::members).sum(), WEEKS * Week.DAYS),
                quotient(days.stream().filter(day -> day.members() > 0).count(), WEEKS));
    }

    private static BigDecimal quotient(long sum, int divisor) {
        return quotient(BigDecimal.valueOf(sum), divisor);
    }

    private static BigDecimal quotient(BigDecimal sum, int divisor) {
        return Column.withoutTrailingZeros(sum.divide(BigDecimal.valueOf(divisor), 2, RoundingMode.HALF_UP));
    }
}
