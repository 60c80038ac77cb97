package org.coworkingapi.server.app.team.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.coworkingapi.server.app.database.Snapshot;
import org.coworkingapi.server.app.plan.Plans;
import org.coworkingapi.server.app.team.access.TeamQuery;
import org.coworkingapi.server.app.team.report.AttendancePlan.Part;
import org.coworkingapi.server.app.team.report.BookingQuery.Booking;
import org.coworkingapi.server.stub.generated.model.AttendanceDay;
import org.coworkingapi.server.stub.generated.model.ErrorCode;
import org.coworkingapi.server.stub.generated.model.TeamAttendance;
import org.coworkingapi.server.stub.generated.model.TeamAttendanceDetails;
import org.coworkingapi.server.stub.generated.model.TeamKpis;
import org.coworkingapi.server.stub.generated.model.TeamMetrics;
import org.coworkingapi.server.stub.problem.ProblemException;
import org.coworkingapi.server.stub.shape.Shapes;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The reports about a team, for its members. Queries only the parts that the request selects. */
@Component
public final class TeamReports {

    /** Reads no columns of the team. */
    private static final TeamQuery<Boolean> ACCESS = new TeamQuery<>(select -> row -> true);

    private final ReportRepository reports;
    private final Snapshot snapshot;
    private final Clock clock;
    private final Plans<KpiPlan> kpis;
    private final Plans<AttendancePlan> attendances;
    private final Plans<MetricQuery> metrics;

    TeamReports(ReportRepository reports, Snapshot snapshot, Shapes shapes, ObjectProvider<Clock> clock) {
        this.reports = reports;
        this.snapshot = snapshot;
        this.clock = clock.getIfAvailable(Clock::systemUTC);
        this.kpis = new Plans<>(shapes, TeamKpis.class, KpiPlan::compile);
        this.attendances = new Plans<>(shapes, TeamAttendance.class, AttendancePlan::compile);
        this.metrics = new Plans<>(shapes, TeamMetrics.class, MetricQuery::new);
    }

    /**
     * Returns the key figures of the members.
     *
     * @throws ProblemException TEAM_NOT_FOUND, NOT_A_TEAM_MEMBER or NOT_A_TEAM_ADMINISTRATOR
     */
    public TeamKpis kpi(long teamId, long readerId, @Nullable String shape) {
        KpiPlan plan = kpis.of(shape);
        return snapshot.read(() -> {
            ZoneId timeZone = findAsAdministrator(teamId, readerId, plan.team()).timeZone();
            Month month = timeZone == null ? null : Month.containing(clock.instant(), timeZone);
            return new TeamKpis().kpi(reports.kpis(teamId, month, plan.members()));
        });
    }

    /**
     * Returns the figures of each month.
     *
     * @throws ProblemException TEAM_NOT_FOUND, NOT_A_TEAM_MEMBER or NOT_A_TEAM_ADMINISTRATOR
     */
    public TeamMetrics metrics(long teamId, long readerId, @Nullable String shape) {
        MetricQuery query = metrics.of(shape);
        return snapshot.read(() -> {
            findAsAdministrator(teamId, readerId, ACCESS);
            return new TeamMetrics().metrics(reports.metrics(teamId, readerId, query));
        });
    }

    private <M> M findAsAdministrator(long teamId, long readerId, TeamQuery<M> query) {
        TeamQuery.Result<M> team = reports.find(teamId, readerId, query);
        if (!team.readerIsAdministrator()) {
            throw ProblemException.of(
                    ErrorCode.NOT_A_TEAM_ADMINISTRATOR, "This is for administrators of team " + teamId + " only.");
        }
        return team.model();
    }

    /**
     * Returns the attendance in the week that contains an instant.
     *
     * @throws ProblemException TEAM_NOT_FOUND or NOT_A_TEAM_MEMBER
     */
    public TeamAttendance attendance(long teamId, long readerId, OffsetDateTime date, @Nullable String shape) {
        AttendancePlan plan = attendances.of(shape);
        Supplier<TeamAttendance> read = () -> readAttendance(teamId, readerId, date.toInstant(), plan);
        return plan.isOneStatement() ? snapshot.readOnce(read) : snapshot.read(read);
    }

    private TeamAttendance readAttendance(long teamId, long readerId, Instant date, AttendancePlan plan) {
        TeamQuery.Result<AttendancePlan.Team> team = reports.find(teamId, readerId, plan.team());
        TeamAttendance attendance = new TeamAttendance().isTeamAdministrator(team.readerIsAdministrator());
        if (plan.includes(Part.DETAILS)) {
            TeamAttendanceDetails details = team.model().details();
            if (plan.includes(Part.COWORKERS)) {
                details.coworkers(reports.coworkers(teamId, plan.coworkers()));
            }
            ZoneId timeZone = team.model().timeZone();
            if (timeZone != null) {
                addWeek(details, teamId, Week.containing(date, timeZone), plan);
            }
            attendance.attendance(details);
        }
        return attendance;
    }

    private void addWeek(TeamAttendanceDetails details, long teamId, Week week, AttendancePlan plan) {
        if (plan.includes(Part.AVERAGES_OF_BOOKINGS)) {
            Averages bookings = reports.averagesOfBookings(teamId, week);
            details.avgBookedMinutesPerWeek(bookings.minutesPerWeek())
                    .avgBookingsCoworkersPerDay(bookings.membersPerDay());
        }
        if (plan.includes(Part.AVERAGES_OF_CHECK_INS)) {
            Averages checkIns = reports.averagesOfCheckIns(teamId, week);
            details.avgCheckedinCoworkersPerDay(checkIns.membersPerDay())
                    .avgCheckinsDaysPerWeek(checkIns.daysPerWeek());
        }
        if (plan.includes(Part.DAYS)) {
            details.days(days(teamId, week, plan));
        }
    }

    private List<AttendanceDay> days(long teamId, Week week, AttendancePlan plan) {
        List<LocalDate> dates = week.dates();
        List<Instant> starts = week.startsOfDays(1);
        List<Booking> bookings = plan.includes(Part.BOOKINGS)
                ? reports.bookings(teamId, starts.get(0), starts.get(Week.DAYS), plan.bookings())
                : List.of();
        List<AttendanceDay> days = new ArrayList<>();
        for (int i = 0; i < Week.DAYS; i++) {
            Instant start = starts.get(i);
            Instant end = starts.get(i + 1);
            days.add(new AttendanceDay()
                    .date(dates.get(i))
                    .bookings(bookings.stream()
                            .filter(booking -> booking.overlaps(start, end))
                            .map(Booking::model)
                            .toList()));
        }
        return days;
    }
}
