package org.coworkingapi.contract.review.impact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coworkingapi.contract.openapi.consumer.Consumer;
import org.coworkingapi.contract.openapi.consumer.ContractUse;
import org.coworkingapi.contract.openapi.consumer.MatcherPaths;
import org.coworkingapi.contract.openapi.consumer.SchemaView;
import org.coworkingapi.contract.openapi.consumer.Usage;
import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.openapi.operation.OperationName;
import org.coworkingapi.contract.review.change.AffectedLocation;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.ChangeType;

/** Finds the uses of the API that each change affects. */
final class UsageMatcher {

    /** The types of changes of an object that do not affect readers of its individual properties. */
    private static final Set<ChangeType> IRRELEVANT_TO_PROPERTY_READERS = EnumSet.of(
            ChangeType.ADDITIONAL_PROPERTIES_CLOSED,
            ChangeType.ADDITIONAL_PROPERTIES_OPENED,
            ChangeType.ADDITIONAL_PROPERTIES_NARROWED,
            ChangeType.ADDITIONAL_PROPERTIES_WIDENED,
            ChangeType.PATTERN_PROPERTY_ADDED,
            ChangeType.PATTERN_PROPERTY_REMOVED,
            ChangeType.PROPERTY_NAMES_ADDED,
            ChangeType.PROPERTY_NAMES_REMOVED,
            ChangeType.MAX_PROPERTIES_RAISED,
            ChangeType.MAX_PROPERTIES_LOWERED,
            ChangeType.MIN_PROPERTIES_RAISED,
            ChangeType.MIN_PROPERTIES_LOWERED,
            ChangeType.UNEVALUATED_CHANGED,
            ChangeType.DEPENDENT_REQUIRED_ADDED,
            ChangeType.DEPENDENT_REQUIRED_REMOVED);

    private record UseLocation(OperationName operation, Location location, String path) {}

    private final ChangesAtLocation changesAtLocation;
    private final OperationMatcher matcher;
    private final Map<UseLocation, List<Change>> cache = new HashMap<>();
    private final Map<Change, Map<Consumer, List<AffectedUse>>> affectedUses = new LinkedHashMap<>();

    UsageMatcher(List<Change> changes, ChangesAtLocation changesAtLocation, Usage usage, OperationMatcher matcher) {
        this.changesAtLocation = changesAtLocation;
        this.matcher = matcher;
        Map<OperationName, List<Map.Entry<Change, AffectedLocation>>> byOperation = new HashMap<>();
        changes.forEach(change -> change.affectedLocations()
                .forEach(affectedLocation -> byOperation
                        .computeIfAbsent(affectedLocation.operation(), key -> new ArrayList<>())
                        .add(Map.entry(change, affectedLocation))));
        for (ContractUse use : usage.uses()) {
            OperationName name = matcher.name(use.call().operation());
            add(use, name, byOperation.getOrDefault(name, List.of()));
        }
    }

    List<AffectedUse> of(Change change, Consumer consumer) {
        return affectedUses.getOrDefault(change, Map.of()).getOrDefault(consumer, List.of());
    }

    private void add(ContractUse use, OperationName name, List<Map.Entry<Change, AffectedLocation>> affectedLocations) {
        Set<Location> locations = new LinkedHashSet<>(matcher.locations(use.call(), use.location()));
        if (locations.contains(Location.OPERATION)) {
            locations.addAll(List.of(Location.SERVER, Location.SECURITY));
        }
        Set<String> paths = new LinkedHashSet<>(Set.of(use.path()));
        if (use.includesDescendants()) {
            SchemaView.of(use.call().operation(), use.location())
                    .ifPresent(root -> paths.addAll(root.fields(use.path())));
        }
        Set<Change> changes = new LinkedHashSet<>();
        locations.forEach(
                location -> paths.forEach(path -> changes.addAll(changesAt(new UseLocation(name, location, path)))));
        if (use.includesDescendants()) {
            affectedLocations.stream()
                    .filter(entry -> locations.contains(entry.getValue().location())
                            && MatcherPaths.isWithin(entry.getValue().path(), use.path()))
                    .forEach(entry -> changes.add(entry.getKey()));
        }
        changes.forEach(change -> affectedLocation(change, name, locations, use)
                .filter(location -> canAffect(change, location, use))
                .ifPresent(location -> affectedUses
                        .computeIfAbsent(change, key -> new LinkedHashMap<>())
                        .computeIfAbsent(use.consumer(), key -> new ArrayList<>())
                        .add(new AffectedUse(change, use, location))));
    }

    private List<Change> changesAt(UseLocation useLocation) {
        return cache.computeIfAbsent(
                useLocation, key -> changesAtLocation.changesAt(key.operation(), key.location(), key.path()));
    }

    /**
     * Returns the innermost affected location that encloses the use, or else the worst one within the use. If there is
     * none, because changes do not list all their locations, returns the worst one in the same part of the operation.
     */
    private static Optional<AffectedLocation> affectedLocation(
            Change change, OperationName name, Set<Location> locations, ContractUse use) {
        List<AffectedLocation> candidates = change.affectedLocations().stream()
                .filter(affectedLocation ->
                        affectedLocation.operation().equals(name) && locations.contains(affectedLocation.location()))
                .sorted(Comparator.comparing(AffectedLocation::verdict).reversed())
                .toList();
        return candidates.stream()
                .filter(affectedLocation -> MatcherPaths.isWithin(use.path(), affectedLocation.path()))
                .max(Comparator.comparingInt(
                        affectedLocation -> affectedLocation.path().length()))
                .or(() -> candidates.stream()
                        .filter(affectedLocation -> MatcherPaths.isWithin(affectedLocation.path(), use.path()))
                        .findFirst())
                .or(() -> candidates.stream().findFirst());
    }

    /**
     * Returns whether the change can affect the use. A change of an object that concerns only its other properties does
     * not affect the reader of a property.
     */
    private static boolean canAffect(Change change, AffectedLocation affectedLocation, ContractUse use) {
        boolean isRead = use.location().part() == Location.Part.RESPONSE_BODY;
        boolean isEnclosing = !affectedLocation.path().equals(use.path())
                && MatcherPaths.isWithin(use.path(), affectedLocation.path());
        return !(isRead && isEnclosing && IRRELEVANT_TO_PROPERTY_READERS.contains(change.type()));
    }
}
