package org.coworkingapi.contract.review.policy;

import java.time.LocalDate;
import org.coworkingapi.contract.openapi.document.SourceLocation;
import org.coworkingapi.contract.review.change.Change;

/**
 * An exception in the settings, which allows one change.
 *
 * @param key the {@linkplain Change#key() key} of the change
 * @param owner the responsible team
 * @param until the last day of the exception
 * @param location the location in the settings
 */
public record ExceptionSetting(String key, String reason, String owner, LocalDate until, SourceLocation location) {

    boolean hasExpired(LocalDate today) {
        return until.isBefore(today);
    }
}
