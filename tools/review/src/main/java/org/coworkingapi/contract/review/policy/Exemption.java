package org.coworkingapi.contract.review.policy;

import java.time.LocalDate;
import org.coworkingapi.contract.openapi.document.SourceLocation;
import org.coworkingapi.contract.review.change.Change;

/**
 * A breaking change that is allowed.
 *
 * @param key as {@link Change#key()} makes it
 * @param owner who answers for it
 * @param until the last day on which it is allowed
 * @param location where it stands in the settings
 */
public record Exemption(String key, String reason, String owner, LocalDate until, SourceLocation location) {

    boolean hasExpired(LocalDate today) {
        return until.isBefore(today);
    }
}
