package org.coworkingapi.contract.review.diff;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.OperationReader;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.Effect;

/** The comparison of an operation that both documents have, including its callbacks. */
final class OperationDiff {

    /**
     * The nesting depth from which the same callbacks are compared only once. The path of a callback may contain the
     * same callback again.
     */
    private static final int MAX_REPEATED_DEPTH = 3;

    private final DiffContext.SharedState sharedState;
    private final Set<ComparedCallbacks> compared = new HashSet<>();

    private record ComparedCallbacks(Node before, Node after, boolean isSwapped) {}

    OperationDiff(DiffContext.SharedState sharedState) {
        this.sharedState = sharedState;
    }

    /**
     * @param isSwapped whether the provider sends the request
     * @param depth the number of enclosing callbacks
     */
    void compare(OperationPair pair, boolean isSwapped, int depth) {
        DiffContext context = new DiffContext(sharedState, pair.after().name(), isSwapped);
        Node before = pair.before().node();
        Node after = pair.after().node();
        compareIdAndTags(context, before, after);
        LifecycleDiff.compare(
                context,
                before,
                pair.before().lifecycle(),
                after,
                pair.after().lifecycle(),
                ChangeType.OPERATION_DEPRECATED,
                ChangeType.OPERATION_REACTIVATED,
                context.request(Location.OPERATION));
        new ParameterListDiff(context, pair).compare();
        RequestBodyDiff.compare(context, pair);
        new ResponseDiff(context, pair).compare();
        sharedState.documentation().compare(before, after);
        sharedState
                .documentation()
                .compare(pair.before().item().node(), pair.after().item().node());
        boolean isFirstComparison = compared.add(new ComparedCallbacks(before, after, isSwapped));
        if (isFirstComparison || depth < MAX_REPEATED_DEPTH) {
            compareCallbacks(pair, isSwapped, depth);
        }
    }

    private void compareIdAndTags(DiffContext context, Node before, Node after) {
        String from = before.text("operationId");
        String to = after.text("operationId");
        if (!from.equals(to)) {
            context.addChange(
                    ChangeType.OPERATION_ID_CHANGED,
                    Effect.NONE,
                    from,
                    to,
                    DiffContext.memberOrSelf(before, "operationId"),
                    DiffContext.memberOrSelf(after, "operationId"),
                    context.request(Location.OPERATION));
        }
        List<String> oldTags = tags(before);
        List<String> newTags = tags(after);
        // Generators put an operation into the class of its first tag, so the order of the other tags does not matter.
        if (!Set.copyOf(oldTags).equals(Set.copyOf(newTags))
                || (!oldTags.isEmpty() && !oldTags.get(0).equals(newTags.get(0)))) {
            context.addChange(
                    ChangeType.TAGS_CHANGED,
                    Effect.NONE,
                    String.join(", ", oldTags),
                    String.join(", ", newTags),
                    DiffContext.memberOrSelf(before, "tags"),
                    DiffContext.memberOrSelf(after, "tags"),
                    context.request(Location.OPERATION));
        }
    }

    private static List<String> tags(Node operation) {
        return operation
                .get("tags")
                .map(list -> list.items().stream().map(Node::text).toList())
                .orElse(List.of());
    }

    private void compareCallbacks(OperationPair pair, boolean isSwapped, int depth) {
        List<Operation> old = OperationReader.ofCallbacks(sharedState.before(), withNewName(pair));
        List<Operation> proposed = OperationReader.ofCallbacks(sharedState.after(), pair.after());
        if (!old.isEmpty() || !proposed.isEmpty()) {
            OperationPairing pairing = new OperationPairing(old, proposed);
            pairing.pairs().forEach(callback -> compare(callback, !isSwapped, depth + 1));
            DiffContext context = new DiffContext(sharedState, pair.after().name(), !isSwapped);
            pairing.removed()
                    .forEach(removed -> context.addRemoval(
                            ChangeType.CALLBACK_REMOVED,
                            Effect.NARROWS,
                            "",
                            removed.node(),
                            DiffContext.memberOrSelf(pair.after().node(), "callbacks"),
                            context.request(Location.OPERATION),
                            removed.lifecycle().isPastSunset(sharedState.today())));
            pairing.added()
                    .forEach(added -> context.addAddition(
                            ChangeType.CALLBACK_ADDED,
                            Effect.NONE,
                            "",
                            added.node(),
                            context.request(Location.OPERATION)));
        }
    }

    /** Returns the old operation with the new name, so that its callbacks have the same names. */
    private static Operation withNewName(OperationPair pair) {
        return new Operation(
                pair.before().document(),
                pair.after().name(),
                pair.before().route(),
                pair.before().node(),
                pair.before().item(),
                pair.before().parameters());
    }
}
