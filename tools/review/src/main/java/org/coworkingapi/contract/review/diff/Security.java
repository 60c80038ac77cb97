package org.coworkingapi.contract.review.diff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.operation.Access;
import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.review.change.Effect;
import org.coworkingapi.contract.review.change.Kind;
import org.coworkingapi.contract.review.change.Law;

/** Compares who is let into the operations of two documents. */
final class Security {

    /** What differs, whatever operations it is said for. */
    record Finding(Kind kind, Effect effect, String from, String to) {}

    private record Key(Optional<Node> before, Optional<Node> after) {}

    private final Scene.Shared shared;
    private final Schemes schemes;
    private final Map<Key, List<Finding>> known = new HashMap<>();

    Security(Scene.Shared shared) {
        this.shared = shared;
        this.schemes = new Schemes(shared);
    }

    /** What is different of schemes that no operation uses. */
    void compareSchemes() {
        schemes.compare();
    }

    void compare(OperationPair pair) {
        Stated before = Stated.of(shared.before(), pair.before(), "security");
        Stated after = Stated.of(shared.after(), pair.after(), "security");
        Scene scene = new Scene(shared, pair.after().name(), false);
        List<Access> old = Access.of(before.list()).stream()
                .map(access -> access.renamed(schemes.names()))
                .toList();
        List<Access> proposed = Access.of(after.list());
        int depth = Math.max(before.depth(), after.depth());
        for (Finding finding :
                known.computeIfAbsent(new Key(before.list(), after.list()), key -> Ways.compare(old, proposed))) {
            boolean isNew =
                    finding.kind() == Kind.SECURITY_ADDED && before.list().isEmpty();
            shared.log()
                    .add(
                            finding.kind(),
                            finding.effect(),
                            after.owner(depth),
                            finding.from(),
                            finding.to(),
                            isNew ? Optional.empty() : Optional.of(before.at(depth)),
                            Optional.of(after.at(depth)),
                            Optional.of(scene.request(Location.SECURITY)),
                            Law.Guards.NONE);
        }
        TreeSet<String> used = new TreeSet<>();
        old.forEach(access -> used.addAll(access.scopes().keySet()));
        proposed.forEach(access -> access.scopes().keySet().stream()
                .filter(used::contains)
                .sorted()
                .distinct()
                .forEach(name -> schemes.compare(scene, name)));
    }
}
