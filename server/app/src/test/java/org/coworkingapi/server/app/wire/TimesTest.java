package org.coworkingapi.server.app.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {

    @ParameterizedTest
    @CsvSource({
        "0001-01-01T00:00:00Z,            0001-01-01T00:00:00Z",
        "2024-07-20T14:22:33.123456789Z,  2024-07-20T14:22:33.123456789Z",
        "9999-12-31T23:59:59.999999999Z,  9999-12-31T23:59:59.999999999Z",
        "0000-12-31T23:59:59Z,            0001-01-01T00:00:00Z",
        "-4712-01-01T00:00:00Z,           0001-01-01T00:00:00Z",
        "+10000-01-01T00:00:00Z,          9999-12-31T23:59:59.999999999Z",
        "+294276-12-31T23:59:59Z,         9999-12-31T23:59:59.999999999Z"
    })
    void instants_outside_the_range_become_the_nearest_instant_with_a_four_digit_year(
            Instant stored, OffsetDateTime shown) {
        assertThat(Times.utc(stored)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Madrid,    9999-12-31T23:30:00Z, 9999-12-31T23:59:59.999999999",
        "America/New_York, 0001-01-01T00:30:00Z, 0001-01-01T00:00:00",
        "America/New_York, 9999-12-31T23:30:00Z, 9999-12-31T18:30:00"
    })
    void local_times_outside_the_range_become_the_nearest_local_time_in_the_range(
            ZoneId zone, Instant stored, String shown) {
        assertThat(Times.local(stored, zone)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Madrid,      2024-01-15T09:30:00Z, 2024-01-15T10:30:00", // winter: +1
        "Europe/Madrid,      2024-07-20T14:22:33Z, 2024-07-20T16:22:33", // summer: +2
        "Europe/Madrid,      2024-03-31T00:59:59Z, 2024-03-31T01:59:59", // the last second before summer time
        "Europe/Madrid,      2024-03-31T01:00:00Z, 2024-03-31T03:00:00", // the first second of summer time
        "Europe/Madrid,      2024-10-27T00:30:00Z, 2024-10-27T02:30:00", // the hour that occurs twice
        "Europe/Madrid,      2024-10-27T01:30:00Z, 2024-10-27T02:30:00",
        "Europe/Madrid,      2022-12-31T23:30:00Z, 2023-01-01T00:30:00", // another day, month and year
        "Atlantic/Reykjavik, 2024-01-15T09:30:00Z, 2024-01-15T09:30:00", // UTC all year
        "Atlantic/Reykjavik, 2024-07-20T14:22:33Z, 2024-07-20T14:22:33",
        "America/St_Johns,   2024-07-20T14:22:33Z, 2024-07-20T11:52:33" // west of UTC, with a fraction of an hour
    })
    void local_times_include_daylight_saving_time(ZoneId zone, Instant stored, String shown) {
        assertThat(Times.local(stored, zone)).isEqualTo(shown);
    }

    @Test
    void infinite_timestamps_become_finite() {
        for (ZoneId zone : new ZoneId[] {ZoneId.of("+18:00"), ZoneId.of("-18:00"), ZoneId.of("Europe/Madrid")}) {
            assertThat(Times.local(OffsetDateTime.MAX.toInstant(), zone)).isEqualTo("9999-12-31T23:59:59.999999999");
            assertThat(Times.local(OffsetDateTime.MIN.toInstant(), zone)).isEqualTo("0001-01-01T00:00:00");
        }
    }
}
