package org.coworkingapi.contract.review.diff;

import java.util.List;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.Operations;
import org.coworkingapi.contract.review.change.Effect;
import org.coworkingapi.contract.review.change.Kind;

/** Compares an operation that both documents have, its callbacks included. */
final class OperationDiff {

    /** A callback may lead to a path that has the same callback again. */
    private static final int DEPTH = 3;

    private final Scene.Shared shared;

    OperationDiff(Scene.Shared shared) {
        this.shared = shared;
    }

    /** @param isSwapped whether the provider is the one that calls */
    void compare(OperationPair pair, boolean isSwapped, int depth) {
        Scene scene = new Scene(shared, pair.after().name(), isSwapped);
        Node before = pair.before().node();
        Node after = pair.after().node();
        identity(scene, before, after);
        Endings.compare(
                scene,
                before,
                pair.before().lifecycle(),
                after,
                pair.after().lifecycle(),
                Kind.OPERATION_DEPRECATED,
                Kind.OPERATION_REACTIVATED,
                scene.request(Location.OPERATION));
        new Parameters(scene, pair).compare();
        RequestBodies.compare(scene, pair);
        new Responses(scene, pair).compare();
        shared.texts().compare(before, after);
        shared.texts().compare(pair.before().item().node(), pair.after().item().node());
        if (depth < DEPTH) {
            callbacks(pair, isSwapped, depth);
        }
    }

    private void identity(Scene scene, Node before, Node after) {
        String from = before.text("operationId");
        String to = after.text("operationId");
        if (!from.equals(to)) {
            scene.changed(
                    Kind.OPERATION_ID_CHANGED,
                    Effect.NONE,
                    from,
                    to,
                    Scene.said(before, "operationId"),
                    Scene.said(after, "operationId"),
                    scene.request(Location.OPERATION));
        }
        List<String> old = tags(before);
        List<String> tags = tags(after);
        // Generators put an operation into the class of its first tag, so that only the order of the others is free.
        if (!Set.copyOf(old).equals(Set.copyOf(tags))
                || (!old.isEmpty() && !old.get(0).equals(tags.get(0)))) {
            scene.changed(
                    Kind.TAGS_CHANGED,
                    Effect.NONE,
                    String.join(", ", old),
                    String.join(", ", tags),
                    Scene.said(before, "tags"),
                    Scene.said(after, "tags"),
                    scene.request(Location.OPERATION));
        }
    }

    private static List<String> tags(Node operation) {
        return operation
                .get("tags")
                .map(list -> list.items().stream().map(Node::text).toList())
                .orElse(List.of());
    }

    private void callbacks(OperationPair pair, boolean isSwapped, int depth) {
        List<Operation> old = Operations.ofCallbacks(shared.before(), renamed(pair));
        List<Operation> proposed = Operations.ofCallbacks(shared.after(), pair.after());
        if (!old.isEmpty() || !proposed.isEmpty()) {
            OperationMatching matching = new OperationMatching(old, proposed);
            matching.pairs().forEach(callback -> compare(callback, !isSwapped, depth + 1));
            Scene scene = new Scene(shared, pair.after().name(), !isSwapped);
            matching.removed()
                    .forEach(gone -> scene.removed(
                            Kind.CALLBACK_REMOVED,
                            Effect.NARROWS,
                            "",
                            gone.node(),
                            Scene.said(pair.after().node(), "callbacks"),
                            scene.request(Location.OPERATION),
                            gone.lifecycle().isOver(shared.today())));
            matching.added()
                    .forEach(added -> scene.added(
                            Kind.CALLBACK_ADDED, Effect.NONE, "", added.node(), scene.request(Location.OPERATION)));
        }
    }

    /** The old operation under the new path, so that its callbacks are known by the same name. */
    private static Operation renamed(OperationPair pair) {
        return new Operation(
                pair.before().document(),
                pair.after().name(),
                pair.before().route(),
                pair.before().node(),
                pair.before().item(),
                pair.before().parameters());
    }
}
