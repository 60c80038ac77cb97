package org.coworkingapi.server.app.team.report;

import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.coworkingapi.server.app.location.LocationColumns;
import org.coworkingapi.server.app.plan.Column;
import org.coworkingapi.server.app.plan.Fields;
import org.coworkingapi.server.app.team.access.TeamQuery;
import org.coworkingapi.server.stub.generated.model.CoworkerAttendance;
import org.coworkingapi.server.stub.generated.model.TeamAttendanceDetails;
import org.coworkingapi.server.stub.shape.Shape;
import org.jspecify.annotations.Nullable;

/** The statements that read the attendance of a team for one shape. */
record AttendancePlan(
        Set<AttendancePlan.Part> parts,
        TeamQuery<AttendancePlan.Team> team,
        MemberQuery<CoworkerAttendance> coworkers,
        BookingQuery bookings) {

    /** A part of the response. */
    enum Part {
        DETAILS("Attendance"),
        COWORKERS("Attendance.Coworkers"),
        DAYS("Attendance.Days"),
        BOOKINGS("Attendance.Days.Bookings"),
        AVERAGES_OF_BOOKINGS("Attendance.AvgBookedMinutesPerWeek", "Attendance.AvgBookingsCoworkersPerDay"),
        AVERAGES_OF_CHECK_INS("Attendance.AvgCheckedinCoworkersPerDay", "Attendance.AvgCheckinsDaysPerWeek");

        private static final Set<Part> IN_A_WEEK = EnumSet.of(DAYS, AVERAGES_OF_BOOKINGS, AVERAGES_OF_CHECK_INS);

        private static final Set<Part> OF_THE_TEAM = EnumSet.of(DETAILS, DAYS);

        private final String[] paths;

        Part(String... paths) {
            this.paths = paths;
        }
    }

    /** The columns of the team, and the time zone of its location, unless the week is not needed. */
    record Team(TeamAttendanceDetails details, @Nullable ZoneId timeZone) {}

    static AttendancePlan compile(Shape shape) {
        Set<Part> parts = EnumSet.allOf(Part.class);
        parts.removeIf(part -> !shape.includesAny(part.paths));
        boolean needsWeek = !Collections.disjoint(parts, Part.IN_A_WEEK);
        return new AttendancePlan(
                parts,
                new TeamQuery<>(select -> {
                    Fields.Reader<TeamAttendanceDetails> details =
                            ReportFields.ATTENDANCE.addTo(select, field -> shape.includes("Attendance." + field));
                    Column<ZoneId> column = needsWeek ? LocationColumns.TIME_ZONE : Column.constant(null);
                    Column.Reader<ZoneId> timeZone = column.addTo(select);
                    return row -> new Team(details.read(row), timeZone.read(row));
                }),
                new MemberQuery<>(
                        ReportFields.COWORKER,
                        field -> shape.includes("Attendance.Coworkers." + field),
                        "left join coworker_attendance place on place.coworker_id = m.coworker_id"),
                new BookingQuery(shape));
    }

    boolean includes(Part part) {
        return parts.contains(part);
    }

    /** Returns whether the statement of the team reads all parts. */
    boolean isOneStatement() {
        return Part.OF_THE_TEAM.containsAll(parts);
    }
}
