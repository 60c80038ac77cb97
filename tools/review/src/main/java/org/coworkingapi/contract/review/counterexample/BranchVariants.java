package org.coworkingapi.contract.review.counterexample;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A generator of the combinations of {@code oneOf} and {@code anyOf} alternatives. The order is breadth-first, so that
 * the first combinations cover each alternative. Combinations are generated on demand, because their number grows
 * exponentially.
 */
final class BranchVariants<T> implements Supplier<Optional<SchemaConjunction>> {

    private final Deque<Supplier<Optional<SchemaConjunction>>> branches = new ArrayDeque<>();

    /** @param variantsOf returns the combinations that contain a chosen alternative */
    BranchVariants(List<T> choices, Function<T, Supplier<Optional<SchemaConjunction>>> variantsOf) {
        choices.forEach(choice -> branches.add(new BranchChoice<>(choice, variantsOf)));
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

    private static final class BranchChoice<T> implements Supplier<Optional<SchemaConjunction>> {

        private final T choice;
        private final Function<T, Supplier<Optional<SchemaConjunction>>> variantsOf;
        private Optional<Supplier<Optional<SchemaConjunction>>> variants = Optional.empty();

        BranchChoice(T choice, Function<T, Supplier<Optional<SchemaConjunction>>> variantsOf) {
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
