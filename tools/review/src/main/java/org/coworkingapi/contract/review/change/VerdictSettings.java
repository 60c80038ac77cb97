package org.coworkingapi.contract.review.change;

import java.util.List;
import java.util.Optional;
import org.coworkingapi.contract.openapi.operation.OperationName;

/**
 * The settings that determine verdicts.
 *
 * @param overrides the verdicts that replace those of the rules; the first that applies takes precedence
 */
public record VerdictSettings(Readers readers, List<VerdictOverride> overrides) {

    /** The settings that apply without a settings file. */
    public static final VerdictSettings DEFAULT = new VerdictSettings(Readers.STRICT, List.of());

    public VerdictSettings {
        overrides = List.copyOf(overrides);
    }

    /**
     * Returns the verdict of the settings on the wire, for a type of change in an operation; empty if the rules decide.
     */
    public Optional<CompatibilityRules.Assessment> assess(ChangeType type, OperationName operation) {
        return overrides.stream()
                .filter(override -> override.type() == type
                        && override.wire().isPresent()
                        && override.paths().matches(operation))
                .findFirst()
                .map(override -> assessment(override, override.wire().orElseThrow()));
    }

    /** Returns the verdict of the settings for generated code; empty if the rules decide. */
    public Optional<CompatibilityRules.Assessment> assessGeneratedCode(
            ChangeType type, List<AffectedLocation> affectedLocations) {
        return overrides.stream()
                .filter(override -> override.type() == type
                        && override.code().isPresent()
                        && override.matchesCode(affectedLocations))
                .findFirst()
                .map(override -> assessment(override, override.code().orElseThrow()));
    }

    private static CompatibilityRules.Assessment assessment(VerdictOverride override, Verdict verdict) {
        return new CompatibilityRules.Assessment(verdict, override.describe(verdict));
    }
}
