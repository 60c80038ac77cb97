package org.coworkingapi.contract.review.counterexample;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.coworkingapi.contract.openapi.document.Node;

/**
 * The ways to choose among alternatives, one after the other: the first of each choice comes before the second of any,
 * so that few are enough to see every choice. None is made before somebody asks for it; twenty lists of ten
 * alternatives have more ways than time.
 */
final class BranchVariants implements Supplier<Optional<SchemaConjunction>> {

    private final Deque<Supplier<Optional<SchemaConjunction>>> turns = new ArrayDeque<>();

    /** @param chosen the ways that there are once a choice is made */
    BranchVariants(List<Node> choices, Function<Node, Supplier<Optional<SchemaConjunction>>> chosen) {
        choices.forEach(choice -> turns.add(new BranchChoice(choice, chosen)));
    }

    /** The next; empty after the last. */
    @Override
    public Optional<SchemaConjunction> get() {
        while (!turns.isEmpty()) {
            Supplier<Optional<SchemaConjunction>> turn = turns.poll();
            Optional<SchemaConjunction> next = turn.get();
            if (next.isPresent()) {
                turns.add(turn);
                return next;
            }
        }
        return Optional.empty();
    }

    private static final class BranchChoice implements Supplier<Optional<SchemaConjunction>> {

        private final Node choice;
        private final Function<Node, Supplier<Optional<SchemaConjunction>>> chosen;
        private Optional<Supplier<Optional<SchemaConjunction>>> begun = Optional.empty();

        BranchChoice(Node choice, Function<Node, Supplier<Optional<SchemaConjunction>>> chosen) {
            this.choice = choice;
            this.chosen = chosen;
        }

        @Override
        public Optional<SchemaConjunction> get() {
            if (begun.isEmpty()) {
                begun = Optional.of(chosen.apply(choice));
            }
            return begun.get().get();
        }
    }
}
