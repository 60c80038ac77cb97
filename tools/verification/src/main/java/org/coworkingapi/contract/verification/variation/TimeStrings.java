package org.coworkingapi.contract.verification.variation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Date-times for variations: the limits of the calendar and of 32-bit time, leap days, times that a calendar reform or
 * daylight saving time skips, and fractions of a second with one to nine digits.
 */
final class TimeStrings {

    private static final int DIGITS = 9;

    private TimeStrings() {}

    static Map<String, String> all() {
        Map<String, String> times = new LinkedHashMap<>();
        for (String time : List.of(
                "0001-01-01T00:00:00",
                "1582-10-10T12:00:00",
                "1969-12-31T23:59:59",
                "2000-02-29T00:00:00",
                "2024-02-29T23:59:59",
                "2038-01-19T03:14:08",
                "2024-10-06T02:30:00",
                "9999-12-31T23:59:59.999999999")) {
            addWithAndWithoutOffset(time, times);
        }
        for (int digits = 1; digits <= DIGITS; digits++) {
            addWithAndWithoutOffset("2024-01-15T09:30:00." + "123456789".substring(0, digits), times);
            addWithAndWithoutOffset("2024-01-15T09:30:00." + "0".repeat(digits), times);
        }
        times.put("a time with a lower-case t", "2024-01-15t09:30:00Z");
        return times;
    }

    /** Adds a time twice: without an offset, and in UTC. */
    private static void addWithAndWithoutOffset(String time, Map<String, String> times) {
        times.put(time, time);
        times.put(time + 'Z', time + 'Z');
    }
}
