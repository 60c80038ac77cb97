package org.coworkingapi.server.app.team.report;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.coworkingapi.server.app.team.access.TeamQuery;
import org.coworkingapi.server.stub.generated.model.CoworkerAttendance;
import org.coworkingapi.server.stub.generated.model.TeamKpi;
import org.coworkingapi.server.stub.generated.model.TeamMetric;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Access to the stored figures, bookings and check-ins of teams. Every method executes one statement. */
@Component
final class ReportRepository {

    static final String AVERAGES_OF_BOOKINGS = averages("booking");
    private static final String AVERAGES_OF_CHECK_INS = averages("check_in");

    private final JdbcClient database;

    ReportRepository(JdbcClient database) {
        this.database = database;
    }

    /**
     * Returns the selected columns of the team.
     *
     * @throws org.coworkingapi.server.stub.problem.ProblemException TEAM_NOT_FOUND, or NOT_A_TEAM_MEMBER if the reader
     *     is not an active member
     */
    <M> TeamQuery.Result<M> find(long teamId, long readerId, TeamQuery<M> query) {
        return query.execute(database, teamId, readerId);
    }

    /**
     * Returns the key figures of the active members.
     *
     * @param month current month; null if the query does not need it
     */
    List<TeamKpi> kpis(long teamId, @Nullable Month month, MemberQuery<TeamKpi> query) {
        Map<String, Object> parameters = new HashMap<>(Map.of("team", teamId));
        if (month != null) {
            parameters.put("month", month.start());
            parameters.put("next_month", month.end());
        }
        return members(query, parameters);
    }

    /** Returns where the active members usually work. */
    List<CoworkerAttendance> coworkers(long teamId, MemberQuery<CoworkerAttendance> query) {
        return members(query, Map.of("team", teamId));
    }

    private <M> List<M> members(MemberQuery<M> query, Map<String, Object> parameters) {
        ResultSetExtractor<List<M>> reader = query::read;
        return Objects.requireNonNull(
                database.sql(query.sql()).params(parameters).query(reader));
    }

    /** Returns the bookings of the team that overlap the period, in the order of their start, then by id. */
    List<BookingQuery.Booking> bookings(long teamId, Instant start, Instant end, BookingQuery query) {
        return database.sql(query.sql())
                .param("team", teamId)
                .param("start", utc(start))
                .param("end", utc(end))
                .param("earliest", utc(start.minus(BookingQuery.MAX_DURATION)))
                .query(query)
                .list();
    }

    /** Returns the averages of the team's bookings in the weeks that end with the given one. */
    Averages averagesOfBookings(long teamId, Week week) {
        return averages(teamId, week, AVERAGES_OF_BOOKINGS);
    }

    /** Returns the averages of the check-ins of members in the weeks that end with the given one. */
    Averages averagesOfCheckIns(long teamId, Week week) {
        return averages(teamId, week, AVERAGES_OF_CHECK_INS);
    }

    private Averages averages(long teamId, Week week, String sql) {
        List<Instant> days = week.startsOfDays(Averages.WEEKS);
        JdbcClient.StatementSpec statement = database.sql(sql).param("team", teamId);
        for (int day = 0; day < days.size(); day++) {
            statement = statement.param("day" + day, utc(days.get(day)));
        }
        return Averages.of(statement
                .query((row, number) -> new Averages.Day(row.getLong("members"), row.getBigDecimal("seconds")))
                .list());
    }

    /**
     * Returns a statement with one row for each day on which a booking or check-in starts. The parameters are the first
     * instants of the days, because databases know other time zones than Java. The condition for the whole period keeps
     * every join order cheap.
     */
    private static String averages(String table) {
        int days = Averages.WEEKS * Week.DAYS;
        String periods = IntStream.range(0, days)
                .mapToObj(day -> "(cast(:day%d as timestamp with time zone), cast(:day%d as timestamp with time zone))"
                        .formatted(day, day + 1))
                .collect(Collectors.joining(", "));
        return "select count(distinct m.coworker_id) as members,"
                + " coalesce(extract(epoch from sum(b.ends_at - b.starts_at)), 0) as seconds"
                + " from (values " + periods + ") as d (starts_at, ends_at)"
                + " join " + table + " b on b.team_id = :team and b.starts_at >= :day0 and b.starts_at < :day" + days
                + " and b.starts_at >= d.starts_at and b.starts_at < d.ends_at"
                + " left join team_member m on m.team_id = b.team_id and m.coworker_id = b.coworker_id and m.active"
                + " where b.coworker_id is null or m.active group by d.starts_at";
    }

    /** Returns the figures of the newest months, oldest first. */
    List<TeamMetric> metrics(long teamId, long readerId, MetricQuery query) {
        List<TeamMetric> metrics = new ArrayList<>(database.sql(query.sql())
                .param("team", teamId)
                .param("reader", readerId)
                .query(query)
                .list());
        Collections.reverse(metrics);
        return metrics;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
