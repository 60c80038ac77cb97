package org.coworkingapi.contract.review.change;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.coworkingapi.contract.openapi.document.SourceLocation;

/**
 * A verdict from the settings, which replaces the verdict of the rules.
 *
 * @param type the type of the changes
 * @param paths the paths of the affected operations; {@code **} includes changes that affect no operation
 * @param wire the verdict on the wire; empty if the rules decide
 * @param code the verdict for generated code; empty if the rules decide
 * @param location the location in the settings
 */
public record VerdictOverride(
        ChangeType type,
        PathGlob paths,
        Optional<Verdict> wire,
        Optional<Verdict> code,
        String reason,
        SourceLocation location) {

    /** Returns whether the override applies to a change, or to some of its locations. */
    public boolean matches(Change change) {
        return type == change.type()
                && (change.affectedLocations().stream().anyMatch(this::matches)
                        || (code.isPresent() && matchesCode(change.affectedLocations())));
    }

    private boolean matches(AffectedLocation affectedLocation) {
        return wire.isPresent() && paths.matches(affectedLocation.operation());
    }

    /** Returns whether the paths include all locations. Code is generated once for all of them. */
    boolean matchesCode(List<AffectedLocation> affectedLocations) {
        return affectedLocations.isEmpty()
                ? paths.matchesAll()
                : affectedLocations.stream().allMatch(affectedLocation -> paths.matches(affectedLocation.operation()));
    }

    String describe(Verdict verdict) {
        return "The settings (" + location.file().getFileName() + ", line " + location.line() + ") rate this change as "
                + name(verdict) + ": " + reason;
    }

    private static String name(Verdict verdict) {
        return verdict == Verdict.NONE ? "having no effect" : verdict.name().toLowerCase(Locale.ROOT);
    }
}
