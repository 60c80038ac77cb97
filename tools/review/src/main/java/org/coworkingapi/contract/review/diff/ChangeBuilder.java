package org.coworkingapi.contract.review.diff;

import java.util.EnumSet;
import java.util.LinkedHashMap;
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
import org.coworkingapi.contract.review.change.Verdict;

/** A builder of a change from an edit and the locations that it affects. */
final class ChangeBuilder {

    private final ChangeType type;
    private final String subject;
    private final Effect effect;
    private final String from;
    private final String to;
    private final Optional<Node> before;
    private final Optional<Node> after;
    private final Map<Object, AffectedLocation> affectedLocations = new LinkedHashMap<>();
    private boolean hasOmittedLocations;
    private Optional<Change> change = Optional.empty();

    ChangeBuilder(
            ChangeType type,
            String subject,
            Effect effect,
            String from,
            String to,
            Optional<Node> before,
            Optional<Node> after) {
        this.type = type;
        this.subject = subject;
        this.effect = effect;
        this.from = from;
        this.to = to;
        this.before = before;
        this.after = after;
    }

    void addLocation(ComparedPart part, String path, Effect localEffect, CompatibilityRules.Conditions conditions) {
        CompatibilityRules.Assessment assessment = CompatibilityRules.assess(
                type,
                localEffect,
                part.direction(),
                new CompatibilityRules.Conditions(
                        conditions.isReadOnly(),
                        conditions.isWriteOnly(),
                        conditions.isError() || part.isError(),
                        conditions.isAnnounced()));
        AffectedLocation affectedLocation = new AffectedLocation(
                part.operation(), part.direction(), part.location(), path, assessment.verdict(), assessment.reason());
        affectedLocations.merge(
                List.of(part, path),
                affectedLocation,
                (one, other) -> one.verdict().compareTo(other.verdict()) >= 0 ? one : other);
    }

    /** States that the change affects more locations than those that are added. */
    void omitLocations() {
        hasOmittedLocations = true;
    }

    /** Returns the change. No location may be added after the first call. */
    Change change() {
        if (change.isEmpty()) {
            List<AffectedLocation> locations = List.copyOf(affectedLocations.values());
            Set<Direction> directions = EnumSet.noneOf(Direction.class);
            locations.forEach(affectedLocation -> directions.add(affectedLocation.direction()));
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
                    CompatibilityRules.assessGeneratedCode(type, directions)));
        }
        return change.get();
    }
}
