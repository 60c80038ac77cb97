package org.coworkingapi.server.app.team.report;

import java.time.ZoneId;
import org.coworkingapi.server.app.location.LocationColumns;
import org.coworkingapi.server.app.plan.Column;
import org.coworkingapi.server.app.team.access.TeamQuery;
import org.coworkingapi.server.stub.generated.model.TeamKpi;
import org.coworkingapi.server.stub.shape.Shape;
import org.jspecify.annotations.Nullable;

/** The statements that read the key figures of a team for one shape. */
record KpiPlan(TeamQuery<KpiPlan.Team> team, MemberQuery<TeamKpi> members) {

    /** The time zone of the location, unless the current month is not needed. */
    record Team(@Nullable ZoneId timeZone) {}

    private static final String BALANCE =
            "left join member_balance balance on balance.team_id = m.team_id and balance.coworker_id = m.coworker_id";

    private static final String THIS_MONTH = " and starts_at >= :month and starts_at < :next_month";

    static KpiPlan compile(Shape shape) {
        boolean needsMonth = shape.includesAny("Kpi.BookedTimeThisMonth", "Kpi.CheckedTimeThisMonth");
        Column<ZoneId> timeZone = needsMonth ? LocationColumns.TIME_ZONE : Column.constant(null);
        return new KpiPlan(
                new TeamQuery<>(select -> {
                    Column.Reader<ZoneId> reader = timeZone.addTo(select);
                    return row -> new Team(reader.read(row));
                }),
                new MemberQuery<>(
                        ReportFields.KPI,
                        field -> shape.includes("Kpi." + field),
                        BALANCE,
                        times("booking", "booked", ""),
                        times("booking", "booked_this_month", THIS_MONTH),
                        times("check_in", "checked", ""),
                        times("check_in", "checked_this_month", THIS_MONTH)));
    }

    /** Returns a join to the sum of the durations of each member. */
    private static String times(String table, String alias, String condition) {
        return "left join (select coworker_id, extract(epoch from sum(ends_at - starts_at)) as seconds from " + table
                + " where team_id = :team" + condition + " group by coworker_id) " + alias + " on " + alias
                + ".coworker_id = m.coworker_id";
    }
}
