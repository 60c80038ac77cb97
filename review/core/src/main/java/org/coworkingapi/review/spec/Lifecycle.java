package org.coworkingapi.review.spec;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.coworkingapi.review.document.Node;

/**
 * How long something will be there, as {@code deprecated}, {@code x-sunset} and {@code x-stability-level} say it.
 *
 * @param sunset    as written; empty if no end is announced
 * @param stability as written; empty if nothing is said
 */
public record Lifecycle(boolean isDeprecated, String sunset, String stability) {

    public static Lifecycle of(Node node) {
        return new Lifecycle(node.isTrue("deprecated"), node.text("x-sunset"), node.text("x-stability-level"));
    }

    /** What is said here, and where nothing is said, what the other one says. */
    Lifecycle or(Lifecycle other) {
        return new Lifecycle(isDeprecated || other.isDeprecated, sunset.isEmpty() ? other.sunset : sunset,
                stability.isEmpty() ? other.stability : stability);
    }

    /** The announced last day; empty if none is, or it is no date or date-time of RFC 3339. */
    public Optional<LocalDate> end() {
        try {
            return Optional.of(sunset.contains("T") || sunset.contains("t")
                    ? OffsetDateTime.parse(sunset).withOffsetSameInstant(ZoneOffset.UTC).toLocalDate() : LocalDate.parse(sunset));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    /** Whether its end was announced properly, and has come. */
    public boolean isOver(LocalDate today) {
        return isDeprecated && end().filter(day -> !day.isAfter(today)).isPresent();
    }
}
