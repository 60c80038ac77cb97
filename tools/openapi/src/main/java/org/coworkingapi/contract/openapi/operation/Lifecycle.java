package org.coworkingapi.contract.openapi.operation;

import java.time.LocalDate;
import org.coworkingapi.contract.openapi.document.Node;

/**
 * How long something will be there, as {@code deprecated}, {@code x-sunset} and {@code x-stability-level} say it.
 *
 * @param sunset as written; empty if no end is announced
 * @param stability as written; empty if nothing is said
 */
public record Lifecycle(boolean isDeprecated, String sunset, String stability) {

    public static Lifecycle of(Node node) {
        return new Lifecycle(node.isTrue("deprecated"), node.text(Sunset.KEYWORD), node.text("x-stability-level"));
    }

    /** What is said here, and where nothing is said, what the other one says. */
    Lifecycle or(Lifecycle other) {
        return new Lifecycle(
                isDeprecated || other.isDeprecated,
                sunset.isEmpty() ? other.sunset : sunset,
                stability.isEmpty() ? other.stability : stability);
    }

    /** Whether its end was announced properly, and has come. */
    public boolean isPastSunset(LocalDate today) {
        return isDeprecated
                && Sunset.day(sunset).filter(day -> !day.isAfter(today)).isPresent();
    }
}
