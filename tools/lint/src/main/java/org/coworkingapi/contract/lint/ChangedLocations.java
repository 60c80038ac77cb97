package org.coworkingapi.contract.lint;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.document.SourceLocation;

/** The locations of a document that are affected by changes. */
final class ChangedLocations {

    private record ChangedPointer(Path file, String pointer) {}

    private final Set<ChangedPointer> subtrees = new HashSet<>();
    private final Set<ChangedPointer> objects = new HashSet<>();

    ChangedLocations(Node root, List<ChangedLocation> changes) {
        for (ChangedLocation change : changes) {
            SourceLocation location = change.location();
            // A removal affects the object that contained the removed part, but not the remaining parts.
            (change.isRemoval() ? objects : subtrees).add(pointer(location));
            if (location.file().equals(root.file())) {
                root.at(location.pointer())
                        .filter(node -> !node.isObject())
                        .flatMap(Node::parent)
                        .map(Node::location)
                        .ifPresent(parent -> objects.add(pointer(parent)));
            }
        }
    }

    /** Returns whether a value is at or below a changed location, or is an object with a changed field. */
    boolean affects(Node node) {
        if (subtrees.isEmpty() && objects.isEmpty()) {
            return false;
        }
        if (objects.contains(pointer(node.location()))) {
            return true;
        }
        for (Optional<Node> current = Optional.of(node);
                current.isPresent();
                current = current.get().parent()) {
            if (subtrees.contains(pointer(current.get().location()))) {
                return true;
            }
        }
        return false;
    }

    private static ChangedPointer pointer(SourceLocation location) {
        return new ChangedPointer(location.file(), location.pointer());
    }
}
