package org.coworkingapi.contract.review.diff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.review.change.Effect;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.CompatibilityRules;

/** Compares where the operations of two documents can be called. */
final class ServerDiff {

    /** What differs, whatever operations it is said for. */
    record ServerEdit(ChangeType type, Effect effect, String from, String to, Optional<Node> before, Optional<Node> after) {}

    private record ServerListPair(Optional<Node> before, Optional<Node> after, String oldPrefix, String newPrefix) {}

    private final DiffContext.SharedState sharedState;
    private final Map<ServerListPair, List<ServerEdit>> known = new HashMap<>();

    ServerDiff(DiffContext.SharedState sharedState) {
        this.sharedState = sharedState;
    }

    void compare(OperationPair pair) {
        Inherited before = Inherited.of(sharedState.before(), pair.before(), "servers");
        Inherited after = Inherited.of(sharedState.after(), pair.after(), "servers");
        List<ServerEdit> findings = known.computeIfAbsent(
                new ServerListPair(before.list(), after.list(), pair.oldPrefix(), pair.newPrefix()),
                serverListPair -> new ServerListDiff(
                                sharedState.documentation(), before.servers(), serverListPair.oldPrefix(), after.servers(), serverListPair.newPrefix())
                        .findings());
        int depth = Math.max(before.depth(), after.depth());
        ComparedPart part = new DiffContext(sharedState, pair.after().name(), false).request(Location.SERVER);
        for (ServerEdit finding : findings) {
            // What an operation took from the document and says itself now was changed at the operation.
            Optional<Node> old = before.depth() == depth ? finding.before() : Optional.of(before.at(depth));
            Optional<Node> now = after.depth() == depth ? finding.after() : Optional.empty();
            boolean isGone = finding.type().isRemoval();
            sharedState.log()
                    .add(
                            finding.type(),
                            finding.effect(),
                            after.owner(depth),
                            finding.from(),
                            finding.to(),
                            finding.type() == ChangeType.SERVER_ADDED ? Optional.empty() : old,
                            isGone || now.isEmpty() ? Optional.of(after.at(depth)) : now,
                            Optional.of(part),
                            CompatibilityRules.Conditions.NONE);
        }
    }
}
