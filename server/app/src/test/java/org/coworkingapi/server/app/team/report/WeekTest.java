package org.coworkingapi.server.app.team.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WeekTest {

    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

    private static Week week(String instant, ZoneId zone) {
        return Week.containing(Instant.parse(instant), zone);
    }

    @Test
    void a_week_starts_on_monday_at_the_location() {
        assertThat(week("2024-07-14T21:59:59Z", MADRID).monday()).isEqualTo("2024-07-08");
        assertThat(week("2024-07-14T22:00:00Z", MADRID).monday()).isEqualTo("2024-07-15");
        assertThat(week("2024-07-14T22:00:00Z", ZoneOffset.UTC).monday()).isEqualTo("2024-07-08");
    }

    @Test
    void a_week_has_seven_days() {
        assertThat(week("2024-12-30T00:00:00Z", ZoneOffset.UTC).dates())
                .hasSize(7)
                .startsWith(LocalDate.of(2024, 12, 30))
                .endsWith(LocalDate.of(2025, 1, 5));
    }

    @Test
    void the_day_on_which_summer_time_starts_has_23_hours() {
        List<Instant> days = week("2024-03-27T12:00:00Z", MADRID).startsOfDays(1);

        assertThat(days).hasSize(8);
        assertThat(Duration.between(days.get(6), days.get(7))).hasHours(23);
        assertThat(days.get(7)).isEqualTo("2024-03-31T22:00:00Z");
    }

    @Test
    void several_weeks_end_with_the_requested_one() {
        assertThat(week("2024-07-17T12:00:00Z", ZoneOffset.UTC).startsOfDays(4))
                .hasSize(29)
                .startsWith(Instant.parse("2024-06-24T00:00:00Z"))
                .endsWith(Instant.parse("2024-07-22T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Z", "+14:00", "-12:00", "Pacific/Apia", "Europe/Madrid"})
    void every_instant_has_a_week_in_the_date_range_of_the_spec(String zone) {
        for (Instant instant : List.of(
                Instant.MIN,
                Instant.parse("0001-01-01T00:00:00Z"),
                Instant.parse("9999-12-31T23:59:59Z"),
                Instant.MAX)) {
            assertThat(Week.containing(instant, ZoneId.of(zone)).dates())
                    .allSatisfy(date -> assertThat(date).isBetween(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31)));
        }
    }

    @Test
    void a_month_starts_at_midnight_of_the_location() {
        Month month = Month.containing(Instant.parse("2024-03-01T00:00:00Z"), MADRID);

        assertThat(month.start()).isEqualTo("2024-02-29T23:00:00Z");
        assertThat(month.end()).isEqualTo("2024-03-31T22:00:00Z");
    }
}
