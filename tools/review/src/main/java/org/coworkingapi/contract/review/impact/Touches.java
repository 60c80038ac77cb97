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
import org.coworkingapi.contract.openapi.consumer.BodyPaths;
import org.coworkingapi.contract.openapi.consumer.Consumer;
import org.coworkingapi.contract.openapi.consumer.SchemaView;
import org.coworkingapi.contract.openapi.consumer.Usage;
import org.coworkingapi.contract.openapi.consumer.Use;
import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.openapi.operation.OperationName;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.Kind;
import org.coworkingapi.contract.review.change.Reach;

/** Finds where changes and uses meet. */
final class Touches {

    /** What is said of members that a reader of other members does not look at. */
    private static final Set<Kind> OF_OTHER_MEMBERS = EnumSet.of(
            Kind.ADDITIONAL_PROPERTIES_CLOSED,
            Kind.ADDITIONAL_PROPERTIES_OPENED,
            Kind.ADDITIONAL_PROPERTIES_NARROWED,
            Kind.ADDITIONAL_PROPERTIES_WIDENED,
            Kind.PATTERN_PROPERTY_ADDED,
            Kind.PATTERN_PROPERTY_REMOVED,
            Kind.PROPERTY_NAMES_ADDED,
            Kind.PROPERTY_NAMES_REMOVED,
            Kind.MAX_PROPERTIES_RAISED,
            Kind.MAX_PROPERTIES_LOWERED,
            Kind.MIN_PROPERTIES_RAISED,
            Kind.MIN_PROPERTIES_LOWERED,
            Kind.UNEVALUATED_CHANGED,
            Kind.DEPENDENT_REQUIRED_ADDED,
            Kind.DEPENDENT_REQUIRED_REMOVED);

    private record Place(OperationName operation, Location location, String path) {}

    private final Meeting meeting;
    private final Counterparts counterparts;
    private final Map<Place, List<Change>> met = new HashMap<>();
    private final Map<Change, Map<Consumer, List<Touch>>> touches = new LinkedHashMap<>();

    Touches(List<Change> changes, Meeting meeting, Usage usage, Counterparts counterparts) {
        this.meeting = meeting;
        this.counterparts = counterparts;
        Map<OperationName, List<Map.Entry<Change, Reach>>> byOperation = new HashMap<>();
        changes.forEach(change -> change.reaches()
                .forEach(reach -> byOperation
                        .computeIfAbsent(reach.operation(), key -> new ArrayList<>())
                        .add(Map.entry(change, reach))));
        for (Use use : usage.uses()) {
            OperationName name = counterparts.name(use.call().operation());
            add(use, name, byOperation.getOrDefault(name, List.of()));
        }
    }

    List<Touch> of(Change change, Consumer consumer) {
        return touches.getOrDefault(change, Map.of()).getOrDefault(consumer, List.of());
    }

    private void add(Use use, OperationName name, List<Map.Entry<Change, Reach>> reaches) {
        Set<Location> locations = new LinkedHashSet<>(counterparts.names(use.call(), use.location()));
        if (locations.contains(Location.OPERATION)) {
            locations.addAll(List.of(Location.SERVER, Location.SECURITY));
        }
        Set<String> paths = new LinkedHashSet<>(Set.of(use.path()));
        if (use.isWhole()) {
            SchemaView.of(use.call().operation(), use.location())
                    .ifPresent(root -> paths.addAll(root.fields(use.path())));
        }
        Set<Change> changes = new LinkedHashSet<>();
        locations.forEach(location -> paths.forEach(path -> changes.addAll(met(new Place(name, location, path)))));
        if (use.isWhole()) {
            reaches.stream()
                    .filter(each -> locations.contains(each.getValue().location())
                            && BodyPaths.isWithin(each.getValue().path(), use.path()))
                    .forEach(each -> changes.add(each.getKey()));
        }
        changes.forEach(change -> reach(change, name, locations, use)
                .filter(reach -> isSeen(change, reach, use))
                .ifPresent(reach -> touches.computeIfAbsent(change, key -> new LinkedHashMap<>())
                        .computeIfAbsent(use.consumer(), key -> new ArrayList<>())
                        .add(new Touch(change, use, reach))));
    }

    private List<Change> met(Place place) {
        return met.computeIfAbsent(place, key -> meeting.met(key.operation(), key.location(), key.path()));
    }

    /**
     * The innermost place on the way to the use, or the first below it; inside recursive schemas any of the same part.
     */
    private static Optional<Reach> reach(Change change, OperationName name, Set<Location> locations, Use use) {
        List<Reach> here = change.reaches().stream()
                .filter(reach -> reach.operation().equals(name) && locations.contains(reach.location()))
                .toList();
        return here.stream()
                .filter(reach -> BodyPaths.isWithin(use.path(), reach.path()))
                .max(Comparator.comparingInt(reach -> reach.path().length()))
                .or(() -> here.stream()
                        .filter(reach -> BodyPaths.isWithin(reach.path(), use.path()))
                        .findFirst())
                .or(() -> here.stream().findFirst());
    }

    private static boolean isSeen(Change change, Reach reach, Use use) {
        boolean isRead = use.location().part() == Location.Part.RESPONSE_BODY;
        boolean isAround = !reach.path().equals(use.path()) && BodyPaths.isWithin(use.path(), reach.path());
        return !(isRead && isAround && OF_OTHER_MEMBERS.contains(change.kind()));
    }
}
