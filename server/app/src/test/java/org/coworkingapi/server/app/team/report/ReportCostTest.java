package org.coworkingapi.server.app.team.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.coworkingapi.server.app.StatementRecorder;
import org.coworkingapi.server.app.TestDatabase;
import org.coworkingapi.server.app.fixture.TestFixture;
import org.coworkingapi.server.stub.generated.model.TeamAttendance;
import org.coworkingapi.server.stub.generated.model.TeamKpis;
import org.coworkingapi.server.stub.shape.Shapes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Measures reports of a team with 1,000 members and 100,000 bookings and check-ins in two years. */
@ParameterizedClass
@EnumSource
final class ReportCostTest {

    private static final Shapes SHAPES =
            new Shapes(JsonMapper.builder().findAndAddModules().build());

    private final HikariDataSource dataSource;
    private final ReportRepository reports;

    ReportCostTest(TestDatabase kind) {
        dataSource = kind.createMigrated();
        TestFixture.loadedInto(dataSource);
        JdbcClient database = JdbcClient.create(dataSource);
        String series = kind == TestDatabase.H2 ? "system_range(%d, %d) s(n)" : "generate_series(%d, %d) s(n)";
        String members = series.formatted(1, 1000);
        String times = series.formatted(1, 100_000);
        String uuid = kind == TestDatabase.H2 ? "random_uuid()" : "gen_random_uuid()";
        for (String sql : List.of(
                "insert into coworker (id, unique_id, user_id, location_id, full_name, email, published, avatar_url,"
                        + " company_name) select 10000 + n, " + uuid + ", 10000 + n, 1, 'Member ' || mod(n * 7, 1000),"
                        + " 'm@example.com', false, 'https://example.com', 'Acme' from " + members,
                "insert into team_member select 58, 10000 + n, true, false, true, true, true, true, true, null from "
                        + members,
                rows("booking", "id, team_id, coworker_id, starts_at, ends_at, resource_id", ", 501", times),
                rows("check_in", "id, team_id, coworker_id, starts_at, ends_at", "", times),
                "analyze")) {
            database.sql(sql).update();
        }
        reports = new ReportRepository(database);
    }

    private static String rows(String table, String columns, String more, String times) {
        return "insert into " + table + " (" + columns + ") select 100000 + n, 58, 10001 + mod(n * 13, 1000), start,"
                + " start + interval '1' hour" + more + " from (select n, timestamp with time zone"
                + " '2023-01-01 00:00:00+00' + n * interval '630' second as start from " + times + ") t";
    }

    @AfterEach
    void close() {
        dataSource.close();
    }

    @Test
    void measure() {
        AttendancePlan attendance = AttendancePlan.compile(SHAPES.of(TeamAttendance.class, null));
        KpiPlan kpi = KpiPlan.compile(SHAPES.of(TeamKpis.class, null));
        for (String date : List.of("2023-02-01T00:00:00Z", "2023-12-01T00:00:00Z", "2024-12-20T00:00:00Z")) {
            Week week = Week.containing(Instant.parse(date), ZoneOffset.UTC);
            List<Instant> days = week.startsOfDays(1);
            for (int i = 0; i < 5; i++) {
                time("bookings " + date, () -> reports.bookings(58, days.get(0), days.get(7), attendance.bookings()).size());
                time("avg bookings", () -> reports.averagesOfBookings(58, week));
                time("avg check-ins", () -> reports.averagesOfCheckIns(58, week));
                time("coworkers", () -> reports.coworkers(58, attendance.coworkers()).size());
                time("kpi", () -> reports.kpis(58, Month.containing(Instant.parse(date), ZoneId.of("UTC")), kpi.members()).size());
            }
        }
    }

    private void time(String what, java.util.function.Supplier<Object> work) {
        long start = System.nanoTime();
        Object result = work.get();
        System.err.printf("COST %s %s %.1f ms: %s%n", dataSource.getJdbcUrl().substring(0, 8), what, (System.nanoTime() - start) / 1e6, result);
    }
}
