package org.coworkingapi.contract.lint;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.document.Place;

/** The places of a document that changes touched. */
final class Changed {

    private record Spot(Path file, String pointer) {}

    private final Set<Spot> whole = new HashSet<>();
    private final Set<Spot> only = new HashSet<>();

    Changed(Node root, List<ChangedLocation> changes) {
        for (ChangedLocation change : changes) {
            Place place = change.place();
            // A removal touches the object that lost a part, but not the other parts of it.
            (change.isRemoval() ? only : whole).add(spot(place));
            if (place.file().equals(root.file())) {
                root.at(place.pointer())
                        .filter(node -> !node.isObject())
                        .flatMap(Node::parent)
                        .map(Node::place)
                        .ifPresent(around -> only.add(spot(around)));
            }
        }
    }

    /** Whether a value is at or below what was changed, or is the object whose own field was changed. */
    boolean touches(Node node) {
        if (whole.isEmpty() && only.isEmpty()) {
            return false;
        }
        String pointer = node.pointer();
        if (only.contains(new Spot(node.file(), pointer))) {
            return true;
        }
        for (Optional<Node> at = Optional.of(node);
                at.isPresent();
                at = at.get().parent()) {
            if (whole.contains(new Spot(node.file(), pointer))) {
                return true;
            }
            pointer = pointer.isEmpty() ? "" : pointer.substring(0, pointer.lastIndexOf('/'));
        }
        return false;
    }

    private static Spot spot(Place place) {
        return new Spot(place.file(), place.pointer());
    }
}
