package org.coworkingapi.contract.review.diff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.review.change.Effect;
import org.coworkingapi.contract.review.change.Kind;
import org.coworkingapi.contract.review.change.Law;

/** Compares where the operations of two documents can be called. */
final class Servers {

    /** What differs, whatever operations it is said for. */
    record Finding(Kind kind, Effect effect, String from, String to, Optional<Node> before, Optional<Node> after) {}

    private record Key(Optional<Node> before, Optional<Node> after, String oldPrefix, String newPrefix) {}

    private final Scene.Shared shared;
    private final Map<Key, List<Finding>> known = new HashMap<>();

    Servers(Scene.Shared shared) {
        this.shared = shared;
    }

    void compare(OperationPair pair) {
        Stated before = Stated.of(shared.before(), pair.before(), "servers");
        Stated after = Stated.of(shared.after(), pair.after(), "servers");
        List<Finding> findings = known.computeIfAbsent(
                new Key(before.list(), after.list(), pair.oldPrefix(), pair.newPrefix()),
                key -> new ServerLists(
                                shared.texts(), before.servers(), key.oldPrefix(), after.servers(), key.newPrefix())
                        .findings());
        int depth = Math.max(before.depth(), after.depth());
        Surface surface = new Scene(shared, pair.after().name(), false).request(Location.SERVER);
        for (Finding finding : findings) {
            // What an operation took from the document and says itself now was changed at the operation.
            Optional<Node> old = before.depth() == depth ? finding.before() : Optional.of(before.at(depth));
            Optional<Node> now = after.depth() == depth ? finding.after() : Optional.empty();
            boolean isGone = finding.kind().isRemoval();
            shared.log()
                    .add(
                            finding.kind(),
                            finding.effect(),
                            after.owner(depth),
                            finding.from(),
                            finding.to(),
                            finding.kind() == Kind.SERVER_ADDED ? Optional.empty() : old,
                            isGone || now.isEmpty() ? Optional.of(after.at(depth)) : now,
                            Optional.of(surface),
                            Law.Guards.NONE);
        }
    }
}
