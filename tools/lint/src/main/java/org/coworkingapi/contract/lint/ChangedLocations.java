package org.coworkingapi.contract.lint;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.document.SourceLocation;

/** The places of a document that changes touched. */
final class ChangedLocations {

    private record ChangedPointer(Path file, String pointer) {}

    private final Set<ChangedPointer> whole = new HashSet<>();
    private final Set<ChangedPointer> only = new HashSet<>();

    ChangedLocations(Node root, List<ChangedLocation> changes) {
        for (ChangedLocation change : changes) {
            SourceLocation location = change.location();
            // A removal touches the object that lost a part, but not the other parts of it.
            (change.isRemoval() ? only : whole).add(pointer(location));
            if (location.file().equals(root.file())) {
                root.at(location.pointer())
                        .filter(node -> !node.isObject())
                        .flatMap(Node::parent)
                        .map(Node::location)
                        .ifPresent(around -> only.add(pointer(around)));
            }
        }
    }

    /** Whether a value is at or below what was changed, or is the object whose own field was changed. */
    boolean touches(Node node) {
        if (whole.isEmpty() && only.isEmpty()) {
            return false;
        }
        String pointer = node.pointer();
        if (only.contains(new ChangedPointer(node.file(), pointer))) {
            return true;
        }
        for (Optional<Node> at = Optional.of(node);
                at.isPresent();
                at = at.get().parent()) {
            if (whole.contains(new ChangedPointer(node.file(), pointer))) {
                return true;
            }
            pointer = pointer.isEmpty() ? "" : pointer.substring(0, pointer.lastIndexOf('/'));
        }
        return false;
    }

    private static ChangedPointer pointer(SourceLocation location) {
        return new ChangedPointer(location.file(), location.pointer());
    }
}
