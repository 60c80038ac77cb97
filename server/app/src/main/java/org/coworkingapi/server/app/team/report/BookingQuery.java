package org.coworkingapi.server.app.team.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.coworkingapi.server.app.plan.Column;
import org.coworkingapi.server.app.plan.Fields;
import org.coworkingapi.server.app.plan.SelectList;
import org.coworkingapi.server.stub.generated.model.AttendanceBooking;
import org.coworkingapi.server.stub.shape.Shape;
import org.springframework.jdbc.core.RowMapper;

/** The statement that reads the selected fields of the bookings in a period, in the order of their start. */
final class BookingQuery implements RowMapper<BookingQuery.Booking> {

    /** The maximum duration of a booking, which the database checks. */
    static final Duration MAX_DURATION = Duration.ofDays(366);

    /** A booking with its time. */
    record Booking(Instant start, Instant end, AttendanceBooking model) {

        /** Returns whether the booking overlaps the period. A period without duration overlaps no booking. */
        boolean overlaps(Instant from, Instant to) {
            return from.isBefore(to) && start.isBefore(to) && end.isAfter(from);
        }
    }

    private final Column.Reader<Instant> start;
    private final Column.Reader<Instant> end;
    private final Fields.Reader<AttendanceBooking> model;
    private final String sql;

    BookingQuery(Shape shape) {
        SelectList select = new SelectList();
        start = ReportFields.BOOKING_START.addTo(select);
        end = ReportFields.BOOKING_END.addTo(select);
        model = ReportFields.BOOKING.addTo(select, field -> shape.includes("Attendance.Days.Bookings." + field));
        sql = select.from(
                        "booking b",
                        "join resource r on r.id = b.resource_id",
                        "join team t on t.id = b.team_id",
                        "join location l on l.id = t.location_id")
                + " where b.team_id = :team and b.starts_at >= :earliest and b.starts_at < :end and b.ends_at > :start"
                + " and (b.coworker_id is null or exists (select 1 from team_member m where m.team_id = b.team_id"
                + " and m.coworker_id = b.coworker_id and m.active)) order by b.starts_at, b.id";
    }

    /**
     * Returns the statement. Its parameters are {@code team}, {@code start} and {@code end} of the period, and
     * {@code earliest}, which is {@link #MAX_DURATION} before the start.
     */
    String sql() {
        return sql;
    }

    @Override
    public Booking mapRow(ResultSet row, int number) throws SQLException {
        return new Booking(
                Objects.requireNonNull(start.read(row)), Objects.requireNonNull(end.read(row)), model.read(row));
    }
}
