package org.coworkingapi.contract.review.policy;

import java.util.List;
import org.coworkingapi.contract.openapi.document.SourceLocation;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.VerdictOverride;

/** A hint about an entry of the settings, which does not fail the review. */
public record SettingsHint(String sentence, SourceLocation location) {

    /** Returns a hint for each verdict of the settings that applies to no change. */
    public static List<SettingsHint> of(ReviewSettings settings, List<Change> changes) {
        return settings.verdicts().overrides().stream()
                .filter(override -> changes.stream().noneMatch(override::matches))
                .map(SettingsHint::unused)
                .toList();
    }

    private static SettingsHint unused(VerdictOverride override) {
        return new SettingsHint(
                "The verdict for " + override.type().id() + " at "
                        + override.paths().text() + " matches no change; remove it if it is no longer needed.",
                override.location());
    }
}
