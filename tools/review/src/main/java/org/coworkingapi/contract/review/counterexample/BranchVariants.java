package org.coworkingapi.contract.review.counterexample;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.coworkingapi.contract.openapi.document.Node;

/**
 * A generator of the combinations of {@code oneOf} and {@code anyOf} alternatives. The order is breadth-first, so that
 * the first combinations cover each alternative. Combinations are generated on demand, because their number grows
 * exponentially.
 */
final class BranchVariants implements Supplier<Optional<SchemaConjunction>> {

    private final Deque<Supplier<Optional<SchemaConjunction>>> branches = new ArrayDeque<>();

    /** @param variantsOf returns the combinations that contain a chosen alternative */
    BranchVariants(List<Node> choices, Function<Node, Supplier<Optional<SchemaConjunction>>> variantsOf) {
        choices.forEach(choice -> branches.add(new BranchChoice(choice, variantsOf)));
    }

    /** Returns the next combination, or an empty {@code Optional} after the last one. */
    @Override
    public Optional<SchemaConjunction> get() {
        while (!branches.isEmpty()) {
            Supplier<Optional<SchemaConjunction>> branch = branches.poll();
            Optional<SchemaConjunction> next = branch.get();
            if (next.isPresent()) {
                branches.add(branch);
                return next;
            }
        }
        return Optional.empty();
    }

    private static final class BranchChoice implements Supplier<Optional<SchemaConjunction>> {

        private final Node choice;
        private final Function<Node, Supplier<Optional<SchemaConjunction>>> variantsOf;
        private Optional<Supplier<Optional<SchemaConjunction>>> variants = Optional.empty();

        BranchChoice(Node choice, Function<Node, Supplier<Optional<SchemaConjunction>>> variantsOf) {
            this.choice = choice;
            this.variantsOf = variantsOf;
        }

        @Override
        public Optional<SchemaConjunction> get() {
            if (variants.isEmpty()) {
                variants = Optional.of(variantsOf.apply(choice));
            }
            return variants.get().get();
        }
    }
}
