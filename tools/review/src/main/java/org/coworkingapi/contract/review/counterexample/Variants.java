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
final class Variants implements Supplier<Optional<Conjunction>> {

    private final Deque<Supplier<Optional<Conjunction>>> turns = new ArrayDeque<>();

    /** @param chosen the ways that there are once a choice is made */
    Variants(List<Node> choices, Function<Node, Supplier<Optional<Conjunction>>> chosen) {
        choices.forEach(choice -> turns.add(new Turn(choice, chosen)));
    }

    /** The next; empty after the last. */
    @Override
    public Optional<Conjunction> get() {
        while (!turns.isEmpty()) {
            Supplier<Optional<Conjunction>> turn = turns.poll();
            Optional<Conjunction> next = turn.get();
            if (next.isPresent()) {
                turns.add(turn);
                return next;
            }
        }
        return Optional.empty();
    }

    private static final class Turn implements Supplier<Optional<Conjunction>> {

        private final Node choice;
        private final Function<Node, Supplier<Optional<Conjunction>>> chosen;
        private Optional<Supplier<Optional<Conjunction>>> begun = Optional.empty();

        Turn(Node choice, Function<Node, Supplier<Optional<Conjunction>>> chosen) {
            this.choice = choice;
            this.chosen = chosen;
        }

        @Override
        public Optional<Conjunction> get() {
            if (begun.isEmpty()) {
                begun = Optional.of(chosen.apply(choice));
            }
            return begun.get().get();
        }
    }
}
