package org.coworkingapi.contract.openapi.operation;

import java.time.LocalDate;
import org.coworkingapi.contract.openapi.document.Node;

/**
 * The values of {@code deprecated}, {@code x-sunset} and {@code x-stability-level}.
 *
 * @param sunset the value as written, or an empty string if there is none
 * @param stability the value as written, or an empty string if there is none
 */
public record Lifecycle(boolean isDeprecated, String sunset, String stability) {

    public static Lifecycle of(Node node) {
        return new Lifecycle(node.isTrue("deprecated"), node.text(Sunset.KEYWORD), node.text("x-stability-level"));
    }

    /** Returns this lifecycle, with missing values taken from {@code other}. */
    Lifecycle or(Lifecycle other) {
        return new Lifecycle(
                isDeprecated || other.isDeprecated,
                sunset.isEmpty() ? other.sunset : sunset,
                stability.isEmpty() ? other.stability : stability);
    }

    /** Returns whether this is deprecated and its sunset date is not in the future. */
    public boolean isPastSunset(LocalDate today) {
        return isDeprecated
                && Sunset.day(sunset).filter(day -> !day.isAfter(today)).isPresent();
    }
}
