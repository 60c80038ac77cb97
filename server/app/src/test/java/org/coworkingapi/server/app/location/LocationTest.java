package org.coworkingapi.server.app.location;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LocationTest {

    @Nested
    class Local_time {

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
        void local_time_is_the_time_in_the_zone_at_the_instant(ZoneId zone, Instant instant, String local) {
            Location location = new Location(1, "Hub", "hub", "https://hub.example.com", zone);

            assertThat(location.localTime(instant)).isEqualTo(local);
        }
    }
}
