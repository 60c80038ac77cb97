package org.coworkingapi.contract.review.diff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.CompatibilityRules;
import org.coworkingapi.contract.review.change.Effect;

/** The comparison of the servers of operations. */
final class ServerDiff {

    /** A difference of server lists, independent of the operation. */
    record ServerEdit(
            ChangeType type, Effect effect, String from, String to, Optional<Node> before, Optional<Node> after) {}

    private record ServerListPair(Optional<Node> before, Optional<Node> after, String oldPrefix, String newPrefix) {}

    private final DiffContext.SharedState sharedState;
    private final Map<ServerListPair, List<ServerEdit>> editsByPair = new HashMap<>();

    ServerDiff(DiffContext.SharedState sharedState) {
        this.sharedState = sharedState;
    }

    void compare(OperationPair pair) {
        Inherited before = Inherited.of(sharedState.before(), pair.before(), "servers");
        Inherited after = Inherited.of(sharedState.after(), pair.after(), "servers");
        List<ServerEdit> edits = editsByPair.computeIfAbsent(
                new ServerListPair(before.list(), after.list(), pair.oldPrefix(), pair.newPrefix()),
                serverListPair -> new ServerListDiff(
                                sharedState.documentation(),
                                before.servers(),
                                serverListPair.oldPrefix(),
                                after.servers(),
                                serverListPair.newPrefix())
                        .edits());
        int depth = Math.max(before.depth(), after.depth());
        ComparedPart part = new DiffContext(sharedState, pair.after().name(), false).request(Location.SERVER);
        for (ServerEdit edit : edits) {
            // In a document that inherits the list, the location is the path item or operation, not the list.
            Optional<Node> old = before.depth() == depth ? edit.before() : Optional.of(before.nodeAt(depth));
            Optional<Node> proposed = after.depth() == depth ? edit.after() : Optional.empty();
            boolean isRemoval = edit.type().isRemoval();
            sharedState
                    .collector()
                    .add(
                            edit.type(),
                            edit.effect(),
                            after.owner(depth),
                            edit.from(),
                            edit.to(),
                            edit.type() == ChangeType.SERVER_ADDED ? Optional.empty() : old,
                            isRemoval || proposed.isEmpty() ? Optional.of(after.nodeAt(depth)) : proposed,
                            Optional.of(part),
                            CompatibilityRules.Conditions.NONE);
        }
    }
}
