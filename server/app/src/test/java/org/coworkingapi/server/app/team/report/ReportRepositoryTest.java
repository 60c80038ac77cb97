package org.coworkingapi.server.app.team.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.zaxxer.hikari.HikariDataSource;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.coworkingapi.server.app.StatementRecorder;
import org.coworkingapi.server.app.TestDatabase;
import org.coworkingapi.server.app.fixture.TestFixture;
import org.coworkingapi.server.app.plan.Plans;
import org.coworkingapi.server.stub.generated.model.CoworkerAttendance;
import org.coworkingapi.server.stub.generated.model.TeamAttendance;
import org.coworkingapi.server.stub.generated.model.TeamKpi;
import org.coworkingapi.server.stub.generated.model.TeamKpis;
import org.coworkingapi.server.stub.generated.model.TeamMetric;
import org.coworkingapi.server.stub.generated.model.TeamMetrics;
import org.coworkingapi.server.stub.shape.Shapes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@ParameterizedClass
@EnumSource
final class ReportRepositoryTest {

    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

    private static final Shapes SHAPES =
            new Shapes(JsonMapper.builder().findAndAddModules().build());

    private static final Plans<KpiPlan> KPIS = new Plans<>(SHAPES, TeamKpis.class, KpiPlan::compile);
    private static final Plans<AttendancePlan> ATTENDANCES =
            new Plans<>(SHAPES, TeamAttendance.class, AttendancePlan::compile);
    private static final Plans<MetricQuery> METRICS = new Plans<>(SHAPES, TeamMetrics.class, MetricQuery::new);

    private static final Month MAY = Month.containing(Instant.parse("2024-05-15T00:00:00Z"), ZoneOffset.UTC);

    private final TestDatabase kind;
    private HikariDataSource dataSource;
    private StatementRecorder statements;
    private JdbcClient database;
    private ReportRepository reports;

    ReportRepositoryTest(TestDatabase kind) {
        this.kind = kind;
    }

    @BeforeEach
    void load_the_fixture() {
        dataSource = kind.createMigrated();
        TestFixture.loadedInto(dataSource);
        statements = new StatementRecorder(dataSource);
        database = JdbcClient.create(statements);
        reports = new ReportRepository(database);
    }

    @AfterEach
    void close() {
        dataSource.close();
    }

    private void execute(String sql, Object... parameters) {
        database.sql(sql).params(parameters).update();
    }

    private void book(long id, @Nullable Long coworkerId, String start, String end) {
        database.sql("insert into booking (id, team_id, coworker_id, resource_id, starts_at, ends_at)"
                        + " values (:id, 56, :coworker, 503, :start, :end)")
                .param("id", id)
                .param("coworker", coworkerId)
                .param("start", OffsetDateTime.parse(start))
                .param("end", OffsetDateTime.parse(end))
                .update();
    }

    @Nested
    class Key_figures {

        private List<TeamKpi> kpis(long teamId, Month month, @Nullable String shape) {
            return reports.kpis(teamId, month, KPIS.of(shape).members());
        }

        @Test
        void members_are_sorted_by_name_in_code_point_order_and_then_by_id() {
            execute("update coworker set full_name = ? where id = 102", "\uFA11");
            execute("update coworker set full_name = ? where id = 103", "\uD842\uDFB7");
            execute("update coworker set full_name = 'Jane Smith' where id in (104, 111)");

            assertThat(kpis(55, MAY, "Kpi.CoworkerId"))
                    .extracting(TeamKpi::getCoworkerId)
                    .containsExactly(109L, 101L, 104L, 111L, 106L, 110L, 112L, 105L, 107L, 108L, 102L, 103L);
        }

        @Test
        void reads_every_field_of_a_member() {
            assertThat(kpis(55, MAY, null).get(3))
                    .isEqualTo(new TeamKpi()
                            .coworkerId(101L)
                            .coworkerFullName("Jane Smith")
                            .coworkerEmail("jane@techinnovators.com")
                            .uninvoicedProducts(2)
                            .uninvoicedExtraServices(1)
                            .univoicedEventAttendees(0)
                            .univoicedTimepasses(3)
                            .remainingBookingCredit(new BigDecimal("45.5"))
                            .remainingTimeCreditMinutes(600)
                            .remainingTimeCreditDays(4)
                            .remainingTimeCreditWeeks(1)
                            .remainingTimeCreditMonths(0)
                            .remainingTimeCreditUses(5)
                            .remainingTimePassesMinutes(480)
                            .remainingTimePassesCount(2)
                            .bookedTimeTotal(210L)
                            .bookedTimeThisMonth(0L)
                            .checkedTimeTotal(510L)
                            .checkedTimeThisMonth(0L));
        }

        @Test
        void a_member_without_balance_and_bookings_has_zeros() {
            assertThat(kpis(57, MAY, null)).hasSize(3).allSatisfy(member -> {
                assertThat(member.getUninvoicedProducts()).isZero();
                assertThat(member.getRemainingBookingCredit()).isZero();
                assertThat(member.getBookedTimeTotal()).isZero();
                assertThat(member.getCheckedTimeThisMonth()).isZero();
            });
        }

        @Test
        void bookings_belong_to_the_month_in_which_they_start_at_the_location() {
            execute("delete from booking");
            book(1, 121L, "2024-06-30T21:59:00Z", "2024-06-30T22:30:00Z"); // 23:59 on 30 June in Madrid
            book(2, 121L, "2024-06-30T22:00:00Z", "2024-06-30T22:07:00Z"); // midnight
            book(3, 121L, "2024-07-31T21:59:00Z", "2024-08-03T22:00:00Z"); // 23:59 on 31 July
            book(4, 121L, "2024-07-31T22:00:00Z", "2024-07-31T23:00:00Z");
            book(5, null, "2024-07-15T22:00:00Z", "2024-07-15T23:00:00Z");
            Month july = Month.containing(Instant.parse("2024-06-30T22:00:00Z"), MADRID);

            assertThat(kpis(56, july, "Kpi.BookedTimeThisMonth,Kpi.BookedTimeTotal"))
                    .singleElement()
                    .satisfies(member -> {
                        assertThat(member.getBookedTimeThisMonth()).isEqualTo(7 + 3 * 24 * 60 + 1);
                        assertThat(member.getBookedTimeTotal()).isEqualTo(7 + 3 * 24 * 60 + 1 + 31 + 60);
                    });
        }

        @Test
        void check_ins_count_once_they_have_ended() {
            Month july = Month.containing(Instant.parse("2024-07-31T00:00:00Z"), ZoneOffset.UTC);

            assertThat(kpis(55, july, "Kpi.CoworkerId,Kpi.CheckedTimeThisMonth,Kpi.CheckedTimeTotal"))
                    .filteredOn(member -> member.getCheckedTimeTotal() > 0)
                    .extracting(TeamKpi::getCoworkerId, TeamKpi::getCheckedTimeThisMonth, TeamKpi::getCheckedTimeTotal)
                    .containsExactly(tuple(102L, 480L, 480L), tuple(101L, 510L, 510L));
        }

        @Test
        void only_the_tables_of_selected_fields_are_read() {
            statements.take();

            kpis(55, MAY, "Kpi.CoworkerFullName");
            assertThat(statements.take()).singleElement().asString().doesNotContain("balance", "booking", "check_in");

            kpis(55, MAY, "Kpi.UninvoicedProducts");
            assertThat(statements.take())
                    .singleElement()
                    .asString()
                    .contains("balance")
                    .doesNotContain("booking ", "check_in");

            kpis(55, MAY, "Kpi.BookedTimeTotal");
            assertThat(statements.take())
                    .singleElement()
                    .asString()
                    .contains("from booking where team_id = ? group by")
                    .doesNotContain("balance", "check_in", "starts_at >=");
        }
    }

    @Nested
    class Attendance {

        private List<Long> bookings(long teamId, Week week) {
            List<Instant> days = week.startsOfDays(1);
            return reports
                    .bookings(
                            teamId,
                            days.get(0),
                            days.get(Week.DAYS),
                            ATTENDANCES.of(null).bookings())
                    .stream()
                    .map(booking -> booking.model().getId())
                    .toList();
        }

        @Test
        void reads_where_each_member_works() {
            List<CoworkerAttendance> coworkers =
                    reports.coworkers(55, ATTENDANCES.of(null).coworkers());

            assertThat(coworkers).hasSize(12);
            assertThat(coworkers.get(1).getCoworkerCompanyName().get()).isNull();
            assertThat(coworkers.get(3))
                    .isEqualTo(new CoworkerAttendance()
                            .coworkerId(101L)
                            .coworkerFullName("Jane Smith")
                            .coworkerType(1)
                            .coworkerCompanyName("Tech Innovators")
                            .mondayAttendance(1)
                            .tuesdayAttendance(1)
                            .wednesdayAttendance(2)
                            .thursdayAttendance(1)
                            .fridayAttendance(2)
                            .saturdayAttendance(4)
                            .sundayAttendance(4));
            assertThat(coworkers.get(6).getCoworkerType()).isEqualTo(2);
            assertThat(coworkers.get(6).getMondayAttendance()).isEqualTo(5);
        }

        @Test
        void a_week_has_the_bookings_that_overlap_it_except_those_of_former_members() {
            Week week = Week.containing(Instant.parse("2024-07-17T12:00:00Z"), ZoneOffset.UTC);

            assertThat(bookings(55, week)).containsExactly(7006L, 7001L, 7002L, 7003L, 7004L);
        }

        @Test
        void the_week_in_which_summer_time_starts_has_one_hour_less() {
            Week week = Week.containing(Instant.parse("2024-03-25T12:00:00Z"), MADRID);

            assertThat(bookings(56, week)).containsExactly(7102L, 7101L);
        }

        @Test
        void a_booking_of_the_maximum_duration_is_in_its_first_and_last_week() {
            execute("delete from booking");
            book(1, 121L, "2023-01-01T10:00:00Z", "2024-01-02T10:00:00Z");

            for (String date : List.of("2023-01-01T10:00:00Z", "2023-06-01T00:00:00Z", "2024-01-02T09:00:00Z")) {
                assertThat(bookings(56, Week.containing(Instant.parse(date), MADRID)))
                        .as(date)
                        .containsExactly(1L);
            }
            assertThat(bookings(56, Week.containing(Instant.parse("2024-01-08T10:00:00Z"), MADRID)))
                    .isEmpty();
        }

        @Test
        void averages_cover_the_four_weeks_that_end_with_the_requested_one() {
            execute("delete from booking");
            book(1, 121L, "2024-07-21T21:00:00Z", "2024-07-21T22:30:00Z"); // last hour of the fourth week
            book(2, 121L, "2024-06-23T22:00:00Z", "2024-06-23T22:30:00Z"); // first minute of the first week
            book(3, 121L, "2024-06-24T10:00:00Z", "2024-06-24T11:00:00Z"); // same day
            book(4, null, "2024-07-03T10:00:00Z", "2024-07-03T10:01:00Z");
            book(5, 121L, "2024-06-23T21:59:00Z", "2024-06-25T21:59:00Z"); // starts before the first week
            book(6, 121L, "2024-07-21T22:00:00Z", "2024-07-21T23:00:00Z"); // starts after the fourth week
            book(7, 101L, "2024-07-03T10:00:00Z", "2024-07-03T11:00:00Z"); // not a member
            Week week = Week.containing(Instant.parse("2024-07-21T21:59:59Z"), MADRID);

            assertThat(reports.averagesOfBookings(56, week))
                    .isEqualTo(new Averages(new BigDecimal("45.25"), new BigDecimal("0.07"), new BigDecimal("0.5")));
        }

        @Test
        void a_member_who_checks_in_twice_a_day_counts_once() {
            Week week = Week.containing(Instant.parse("2024-07-17T12:00:00Z"), ZoneOffset.UTC);

            Averages checkIns = reports.averagesOfCheckIns(55, week);

            assertThat(checkIns.membersPerDay()).isEqualByComparingTo("0.14");
            assertThat(checkIns.daysPerWeek()).isEqualByComparingTo("1");
        }

        @Test
        void averages_without_bookings_are_zero() {
            Week week = Week.containing(Instant.parse("2030-07-17T12:00:00Z"), ZoneOffset.UTC);

            assertThat(reports.averagesOfBookings(57, week))
                    .isEqualTo(new Averages(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO));
        }

        @Test
        void the_first_and_the_last_week_of_the_spec_can_be_read() {
            for (Instant date : List.of(Instant.MIN, Instant.MAX)) {
                Week week = Week.containing(date, MADRID);

                assertThat(bookings(56, week)).isEmpty();
                assertThat(reports.averagesOfBookings(56, week).minutesPerWeek())
                        .isZero();
            }
        }
    }

    @Nested
    class Metrics {

        private List<TeamMetric> metrics(long teamId, long readerId, @Nullable String shape) {
            return reports.metrics(teamId, readerId, METRICS.of(shape));
        }

        @Test
        void lists_the_months_of_the_team_oldest_first() {
            assertThat(metrics(55, 101, "Metrics.MonthDate"))
                    .extracting(TeamMetric::getMonthDate)
                    .extracting(LocalDate::toString)
                    .containsExactly("2024-05-01", "2024-06-01", "2024-07-01");
            assertThat(metrics(56, 121, null)).isEmpty();
        }

        @Test
        void lists_at_most_the_24_newest_months() {
            for (int month = 0; month < 30; month++) {
                execute(
                        "insert into team_metric (id, team_id, month_date, currency_code, team_invoiced_amount, revenue,"
                                + " team_checking_minutes, team_booking_minutes, total_bookings, total_tariffs,"
                                + " total_other, time_passes, bookings, total_unpaid, total_unpaid_nex_kiosk, total_due,"
                                + " unpaid_attendees, not_invoiced_charges, uninvoiced_charges, uninvoiced_products,"
                                + " uninvoiced_time_passes, uninvoiced_extra_services, days_since_last_access)"
                                + " values (?, 56, ?, 'EUR', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)",
                        9000 + month,
                        LocalDate.of(2020, 1, 1).plusMonths(month));
            }

            assertThat(metrics(56, 121, "Metrics.Id,Metrics.MonthDate"))
                    .hasSize(24)
                    .isSortedAccordingTo((one, other) -> one.getMonthDate().compareTo(other.getMonthDate()))
                    .last()
                    .isEqualTo(new TeamMetric().id(9029L).monthDate(LocalDate.of(2022, 6, 1)));
        }

        @Test
        void three_fields_are_those_of_the_reader_and_zero_without_figures() {
            String shape = "Metrics.InvoicedAmount,Metrics.CheckingMinutes,Metrics.BookingMinutes";

            assertThat(metrics(55, 101, shape))
                    .extracting(
                            metric -> metric.getInvoicedAmount().toString(),
                            TeamMetric::getCheckingMinutes,
                            TeamMetric::getBookingMinutes)
                    .containsExactly(tuple("0", 0, 0), tuple("80", 1320, 120), tuple("120.5", 1440, 300));
            assertThat(metrics(55, 103, shape))
                    .extracting(
                            metric -> metric.getInvoicedAmount().toString(),
                            TeamMetric::getCheckingMinutes,
                            TeamMetric::getBookingMinutes)
                    .containsExactly(tuple("0", 0, 0), tuple("0", 0, 0), tuple("95", 0, 60));
        }

        @Test
        void the_next_invoice_is_a_local_time_or_null() {
            execute("update team set location_id = 2 where id = 55");

            assertThat(metrics(55, 101, "Metrics.NextInvoice"))
                    .extracting(metric -> metric.getNextInvoice().get())
                    .containsExactly(
                            null,
                            LocalDateTime.parse("2024-07-01T02:00:00"),
                            LocalDateTime.parse("2024-08-01T02:00:00"));
        }

        @Test
        void an_invalid_currency_is_replaced() {
            execute("update team_metric set currency_code = '€'");

            assertThat(metrics(55, 101, "Metrics.CurrencyCode"))
                    .extracting(TeamMetric::getCurrencyCode)
                    .containsOnly("XXX");
        }
    }

    @Nested
    class Rows {

        private int count(String table, String condition) {
            return database.sql("select count(*) from " + table + " where " + condition)
                    .query(Integer.class)
                    .single();
        }

        @Test
        void are_deleted_with_their_coworker() {
            execute("delete from coworker where id = 102");

            for (String table : List.of("booking", "check_in", "coworker_attendance", "member_balance")) {
                assertThat(count(table, "coworker_id = 102")).as(table).isZero();
                assertThat(count(table, "coworker_id = 101")).as(table).isPositive();
            }
        }

        @Test
        void are_deleted_with_their_team() {
            execute("delete from team where id in (55, 56)");

            for (String table : List.of("booking", "check_in", "member_balance", "team_metric", "member_metric")) {
                assertThat(count(table, "true")).as(table).isZero();
            }
        }
    }
}
