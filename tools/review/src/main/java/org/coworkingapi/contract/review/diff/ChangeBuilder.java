package org.coworkingapi.contract.review.diff;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.review.change.AffectedLocation;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.CompatibilityRules;
import org.coworkingapi.contract.review.change.Direction;
import org.coworkingapi.contract.review.change.Effect;
import org.coworkingapi.contract.review.change.Readers;
import org.coworkingapi.contract.review.change.TolerantReaderRules;
import org.coworkingapi.contract.review.change.Verdict;
import org.coworkingapi.contract.review.change.VerdictSettings;

/** A builder of a change from an edit and the locations that it affects. */
final class ChangeBuilder {

    private final VerdictSettings settings;
    private final ChangeType type;
    private final String subject;
    private final Effect effect;
    private final String from;
    private final String to;
    private final Optional<Node> before;
    private final Optional<Node> after;
    private final Map<Object, AffectedLocation> affectedLocations = new LinkedHashMap<>();
    private final Set<String> hints = new LinkedHashSet<>();
    private boolean hasOmittedLocations;
    private Optional<Change> change = Optional.empty();

    ChangeBuilder(
            VerdictSettings settings,
            ChangeType type,
            String subject,
            Effect effect,
            String from,
            String to,
            Optional<Node> before,
            Optional<Node> after) {
        this.settings = settings;
        this.type = type;
        this.subject = subject;
        this.effect = effect;
        this.from = from;
        this.to = to;
        this.before = before;
        this.after = after;
    }

    /**
     * Adds an affected location.
     *
     * @param localEffect the effect at the location
     * @param isBelowCondition whether a keyword such as {@code not} or {@code if} changes the effect of the edit
     */
    void addLocation(
            ComparedPart part,
            String path,
            Effect localEffect,
            CompatibilityRules.Conditions conditions,
            boolean isBelowCondition) {
        CompatibilityRules.Assessment assessment = CompatibilityRules.assess(
                type,
                localEffect,
                part.direction(),
                new CompatibilityRules.Conditions(
                        conditions.isReadOnly(),
                        conditions.isWriteOnly(),
                        conditions.isError() || part.isError(),
                        conditions.isAnnounced()));
        CompatibilityRules.Assessment applicable = applySettings(assessment, part, isBelowCondition);
        AffectedLocation affectedLocation = new AffectedLocation(
                part.operation(), part.direction(), part.location(), path, applicable.verdict(), applicable.reason());
        affectedLocations.merge(
                List.of(part, path),
                affectedLocation,
                (one, other) -> one.verdict().compareTo(other.verdict()) >= 0 ? one : other);
    }

    /** Returns the assessment of the settings, or the given assessment of the rules if the settings have none. */
    private CompatibilityRules.Assessment applySettings(
            CompatibilityRules.Assessment assessment, ComparedPart part, boolean isBelowCondition) {
        Optional<CompatibilityRules.Assessment> override = settings.assess(type, part.operation());
        boolean isTolerable = settings.readers() == Readers.TOLERANT
                && !isBelowCondition
                && assessment.verdict().compareTo(Verdict.RISKY) >= 0;
        Optional<CompatibilityRules.Assessment> applicable = override.isPresent() || !isTolerable
                ? override
                : TolerantReaderRules.assess(type, from, to, part.direction());
        applicable.map(CompatibilityRules.Assessment::reason).ifPresent(hints::add);
        return applicable.orElse(assessment);
    }

    /** Returns sentences about the settings that determined a verdict. */
    List<String> hints() {
        change();
        return List.copyOf(hints);
    }

    ChangeType type() {
        return type;
    }

    Optional<Node> before() {
        return before;
    }

    Optional<Node> after() {
        return after;
    }

    /** Records that the change affects more locations than those that were added. */
    void recordOmittedLocations() {
        hasOmittedLocations = true;
    }

    /** Returns the change. No location may be added after the first call. */
    Change change() {
        if (change.isEmpty()) {
            List<AffectedLocation> locations = List.copyOf(affectedLocations.values());
            Set<Direction> directions = EnumSet.noneOf(Direction.class);
            locations.forEach(affectedLocation -> directions.add(affectedLocation.direction()));
            Optional<CompatibilityRules.Assessment> override = settings.assessGeneratedCode(type, locations);
            override.map(CompatibilityRules.Assessment::reason).ifPresent(hints::add);
            change = Optional.of(new Change(
                    type,
                    subject,
                    effect,
                    from,
                    to,
                    before.map(Node::location),
                    after.map(Node::location),
                    locations,
                    hasOmittedLocations,
                    locations.stream()
                            .map(AffectedLocation::verdict)
                            .max(Enum::compareTo)
                            .orElse(Verdict.NONE),
                    override.map(CompatibilityRules.Assessment::verdict)
                            .orElseGet(() -> CompatibilityRules.assessGeneratedCode(type, directions))));
        }
        return change.get();
    }
}
