package org.coworkingapi.server.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import org.coworkingapi.server.app.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Tests the reports about teams on each database. */
@ParameterizedClass
@EnumSource
class TeamReportsTest {

    private static final long SEED = 19;

    private static final String KPI = "/api/public/teams/56/kpi";
    private static final String METRICS = "/api/public/teams/55/metrics";
    private static final String ATTENDANCE = "/api/public/teams/56/attendance?date=";

    /** Instants near a change of the clock, with its time zone. Apia has no 30 December 2011. */
    private static final Map<String, String> CHANGES = Map.of(
            "2024-03-31T01:00:00Z", "Europe/Madrid",
            "2024-10-27T01:00:00Z", "Europe/Madrid",
            "2024-03-10T05:00:00Z", "America/Havana",
            "2024-11-03T05:00:00Z", "America/Havana",
            "2024-04-25T22:00:00Z", "Africa/Cairo",
            "2011-12-30T10:00:00Z", "Pacific/Apia",
            "2024-03-10T05:30:00Z", "America/St_Johns",
            "2024-05-01T00:00:00Z", "Asia/Kathmandu");

    private static final Map<TestDatabase, FixtureServer> SERVERS = new EnumMap<>(TestDatabase.class);

    private final Api api;
    private final JdbcClient database;

    /** Sets the time to March 2024. */
    @Configuration
    static class FixedClock {
        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2024-03-15T12:00:00Z"), ZoneOffset.UTC);
        }
    }

    private record Booking(long id, @Nullable Long coworkerId, Instant start, Instant end) {

        boolean isServed() {
            return coworkerId == null || coworkerId == 121;
        }

        /** Returns the local dates of all minutes of the booking. */
        Set<LocalDate> dates(ZoneId zone) {
            Set<LocalDate> dates = new HashSet<>();
            for (Instant minute = start; minute.isBefore(end); minute = minute.plusSeconds(60)) {
                dates.add(minute.atZone(zone).toLocalDate());
            }
            return dates;
        }

        LocalDate startDate(ZoneId zone) {
            return start.atZone(zone).toLocalDate();
        }
    }

    TeamReportsTest(TestDatabase kind) {
        FixtureServer server =
                SERVERS.computeIfAbsent(kind, database -> FixtureServer.start(database, FixedClock.class));
        api = server.api();
        database = JdbcClient.create(server.dataSource());
    }

    @AfterAll
    static void stop() {
        SERVERS.values().forEach(FixtureServer::stop);
        SERVERS.clear();
    }

    private ReceivedResponse get(String path, long reader) {
        return api.get(path, api.tokens().of(reader));
    }

    @Test
    void the_current_month_is_that_of_the_location() {
        database.sql("update location set time_zone = 'Europe/Madrid' where id = 2")
                .update();
        insert(List.of(
                booking(1, "2024-02-29T22:59:00Z", "2024-02-29T23:30:00Z"), // 23:59 on 29 February in Madrid
                booking(2, "2024-02-29T23:00:00Z", "2024-02-29T23:07:00Z"),
                booking(3, "2024-03-31T21:59:00Z", "2024-03-31T23:59:00Z"), // 23:59 on 31 March, in summer time
                booking(4, "2024-03-31T22:00:00Z", "2024-03-31T22:30:00Z")));

        JsonNode member = get(KPI, 121).json().at("/Kpi/0");

        assertThat(member.get("BookedTimeThisMonth").asInt()).isEqualTo(7 + 120);
        assertThat(member.get("BookedTimeTotal").asInt()).isEqualTo(31 + 7 + 120 + 30);
        assertThat(member.get("CheckedTimeThisMonth").asInt()).isEqualTo(210);
    }

    @Test
    void figures_are_for_administrators_and_the_attendance_is_for_all_members() {
        for (boolean isAdministrator : new boolean[] {true, false, true}) {
            database.sql("update team_member set is_team_administrator = ? where coworker_id in (103, 121)")
                    .param(isAdministrator)
                    .update();
            if (isAdministrator) {
                assertThat(get(KPI, 121).status()).isEqualTo(200);
                assertThat(get(METRICS, 103).status()).isEqualTo(200);
            } else {
                ProblemAssert.assertIsProblem(get(KPI, 121), "NOT_A_TEAM_ADMINISTRATOR");
                ProblemAssert.assertIsProblem(get(METRICS, 103), "NOT_A_TEAM_ADMINISTRATOR");
            }
            JsonNode attendance = get(ATTENDANCE + "2024-03-27T12:00:00Z", 121).json();
            assertThat(attendance.get("IsTeamAdministrator").asBoolean()).isEqualTo(isAdministrator);
        }
        ProblemAssert.assertIsProblem(get(METRICS, 113), "NOT_A_TEAM_MEMBER");
        ProblemAssert.assertIsProblem(get(ATTENDANCE + "2024-03-27T12:00:00Z", 101), "NOT_A_TEAM_MEMBER");
    }

    @Test
    void the_first_and_the_last_weeks_of_the_spec_can_be_requested() {
        assertThat(dates(get(ATTENDANCE + "0001-01-01T00:00:00Z", 121)))
                .hasSize(7)
                .startsWith("0001-01-01");
        assertThat(dates(get(ATTENDANCE + "9999-12-31T23:59:59Z", 121)))
                .hasSize(7)
                .endsWith("9999-12-26");
    }

    @Test
    void the_date_must_have_the_notation_of_rfc_3339() {
        for (String date : List.of(
                "",
                "2024-07-17",
                "2024-07-17T12:00Z",
                "2024-07-17T12:00:00",
                "2024-07-17T12:00:00Z[UTC]",
                "2024-07-17%2012:00:00Z",
                "2024-07-17T14:00:00+02:00", // The + of a query is a space.
                "2024-07-17T25:00:00Z",
                "%2B12024-07-17T12:00:00Z")) {
            ProblemAssert.assertIsProblem(get(ATTENDANCE + date, 121), "INVALID_PARAMETER");
        }
        assertThat(get(ATTENDANCE + "2024-07-17T14:00:00.5%2B02:00", 121).body())
                .isEqualTo(get(ATTENDANCE + "2024-07-17T12:00:00Z", 121).body());
    }

    private static List<String> dates(ReceivedResponse response) {
        return response.json().at("/Attendance/Days").findValuesAsString("Date");
    }

    @Test
    void the_weeks_of_random_bookings_equal_an_independent_calculation() {
        Random random = new Random(SEED);
        CHANGES.forEach((change, zone) -> {
            database.sql("update location set time_zone = ? where id = 2")
                    .param(zone)
                    .update();
            for (int round = 0; round < 3; round++) {
                List<Booking> bookings = randomBookings(Instant.parse(change), random);
                insert(bookings);
                Instant date = Instant.parse(change).plus(Duration.ofMinutes(random.nextInt(20_160) - 10_080));
                assertWeek(date, ZoneId.of(zone), bookings);
            }
        });
    }

    private static Booking booking(long id, String start, String end) {
        return new Booking(id, 121L, Instant.parse(start), Instant.parse(end));
    }

    private static List<Booking> randomBookings(Instant middle, Random random) {
        List<Booking> bookings = new ArrayList<>();
        for (long id = 1; id <= 40; id++) {
            Instant start = middle.plus(Duration.ofMinutes(random.nextInt(64_800) - 50_400));
            Instant end = start.plus(Duration.ofMinutes(1 + random.nextInt(random.nextBoolean() ? 180 : 5_000)));
            Long coworker = List.of(121L, 121L, 101L, 0L).get(random.nextInt(4));
            bookings.add(new Booking(id, coworker == 0 ? null : coworker, start, end));
        }
        return bookings;
    }

    /** Replaces the bookings of team 56. */
    private void insert(List<Booking> bookings) {
        database.sql("delete from booking where team_id = 56").update();
        for (Booking booking : bookings) {
            database.sql("insert into booking (id, team_id, coworker_id, resource_id, starts_at, ends_at)"
                            + " values (?, 56, ?, 503, ?, ?)")
                    .params(
                            booking.id(),
                            booking.coworkerId(),
                            booking.start().atOffset(ZoneOffset.UTC),
                            booking.end().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    private void assertWeek(Instant date, ZoneId zone, List<Booking> bookings) {
        JsonNode attendance = get(ATTENDANCE + date, 121).json().get("Attendance");
        LocalDate monday = date.atZone(zone).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<Booking> served = bookings.stream()
                .filter(Booking::isServed)
                .sorted(Comparator.comparing(Booking::start).thenComparing(Booking::id))
                .toList();
        for (int i = 0; i < 7; i++) {
            LocalDate day = monday.plusDays(i);
            JsonNode actual = attendance.get("Days").get(i);
            assertThat(actual.get("Date").asString()).isEqualTo(day.toString());
            assertThat(actual.get("Bookings").findValuesAsString("Id"))
                    .as("%s in %s", day, zone)
                    .isEqualTo(served.stream()
                            .filter(booking -> booking.dates(zone).contains(day))
                            .map(booking -> Long.toString(booking.id()))
                            .toList());
        }
        List<Booking> counted = served.stream()
                .filter(booking -> !booking.startDate(zone).isBefore(monday.minusDays(21)))
                .filter(booking -> booking.startDate(zone).isBefore(monday.plusDays(7)))
                .toList();
        long minutes = counted.stream()
                .mapToLong(booking ->
                        Duration.between(booking.start(), booking.end()).toMinutes())
                .sum();
        long days = counted.stream()
                .filter(booking -> booking.coworkerId() != null)
                .map(booking -> booking.startDate(zone))
                .distinct()
                .count();
        Stream.of(
                        Map.entry("AvgBookedMinutesPerWeek", average(minutes, 4)),
                        Map.entry("AvgBookingsCoworkersPerDay", average(days, 28)))
                .forEach(average -> assertThat(attendance.get(average.getKey()).decimalValue())
                        .as("%s on %s in %s", average.getKey(), date, zone)
                        .isEqualByComparingTo(average.getValue()));
    }

    private static BigDecimal average(long sum, int number) {
        return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(number), 2, RoundingMode.HALF_UP);
    }
}
