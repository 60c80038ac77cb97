package org.coworkingapi.server.app.team.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.coworkingapi.server.app.TestDatabase;
import org.coworkingapi.server.app.fixture.TestFixture;
import org.coworkingapi.server.stub.generated.model.TeamAttendance;
import org.coworkingapi.server.stub.shape.Shapes;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class ReportCostTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2016, 1, 4);
    private static final int BOOKINGS_PER_DAY = 30;

    @Test
    void a_week_reads_at_most_half_as_many_pages_again_after_eight_years_as_after_two() {
        long pages = pagesOfTheLastWeek(2 * 364);

        assertThat(pagesOfTheLastWeek(8 * 364)).isLessThanOrEqualTo(pages + pages / 2);
    }

    /** Returns the number of pages that PostgreSQL reads for the last week of bookings, from memory or from disk. */
    private static long pagesOfTheLastWeek(int days) {
        try (HikariDataSource dataSource = TestDatabase.POSTGRESQL.createMigrated()) {
            JdbcClient database = JdbcClient.create(TestFixture.loadedInto(dataSource));
            insertBookings(days, database);
            Week week = new Week(FIRST_DAY.plusDays(days - 7L), ZoneOffset.UTC);
            return pagesOfBookings(week, database) + pagesOfAverages(week, database);
        }
    }

    /** Inserts bookings of an hour each, which start at regular intervals, for the members of team 55. */
    private static void insertBookings(int days, JdbcClient database) {
        database.sql("delete from booking").update();
        database.sql("""
                        insert into booking (id, team_id, coworker_id, resource_id, starts_at, ends_at)
                        select n + 1, 55, 101 + n % 12, 501, start, start + interval '1' hour
                        from (select n, cast(:first as timestamp with time zone) + n * cast(:step as interval) as start
                              from generate_series(0, :last) s(n)) t
                        """)
                .param("first", FIRST_DAY.atStartOfDay().atOffset(ZoneOffset.UTC))
                .param("step", Duration.ofDays(1).dividedBy(BOOKINGS_PER_DAY).toString())
                .param("last", days * BOOKINGS_PER_DAY - 1)
                .update();
        database.sql("analyze").update();
    }

    private static long pagesOfBookings(Week week, JdbcClient database) {
        BookingQuery query = new BookingQuery(
                new Shapes(JsonMapper.builder().findAndAddModules().build()).of(TeamAttendance.class, null));
        List<Instant> days = week.startsOfDays(1);
        JsonNode plan = explain(
                query.sql(),
                Map.of(
                        "team", 55,
                        "start", days.get(0).atOffset(ZoneOffset.UTC),
                        "end", days.get(Week.DAYS).atOffset(ZoneOffset.UTC),
                        "earliest", days.get(0).minus(BookingQuery.MAX_DURATION).atOffset(ZoneOffset.UTC)),
                database);
        assertThat(plan.get("Actual Rows").asInt()).isBetween(7 * BOOKINGS_PER_DAY, 7 * BOOKINGS_PER_DAY + 2);
        return pages(plan);
    }

    private static long pagesOfAverages(Week week, JdbcClient database) {
        Map<String, Object> parameters = new HashMap<>(Map.of("team", 55));
        List<Instant> days = week.startsOfDays(Averages.WEEKS);
        for (int day = 0; day < days.size(); day++) {
            parameters.put("day" + day, days.get(day).atOffset(ZoneOffset.UTC));
        }
        return pages(explain(ReportRepository.AVERAGES_OF_BOOKINGS, parameters, database));
    }

    private static JsonNode explain(String sql, Map<String, ?> parameters, JdbcClient database) {
        String plan = database.sql("explain (analyze, buffers, format json) " + sql)
                .params(parameters)
                .query(String.class)
                .single();
        return JsonMapper.shared().readTree(plan).path(0).path("Plan");
    }

    private static long pages(JsonNode plan) {
        return plan.path("Shared Hit Blocks").asLong()
                + plan.path("Shared Read Blocks").asLong();
    }
}
