package org.coworkingapi.contract.openapi.derive;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The fields of a value that the calls of an operation select.
 *
 * @param trees the different selections of all calls, or an empty set if the schema remains as written
 */
record Selection(Set<FieldTree> trees) {

    /** Leaves a schema as written. */
    static final Selection AS_WRITTEN = new Selection(Set.of());

    /** Selects every field, so that every field is required. */
    static final Selection ALL = new Selection(Set.of(FieldTree.ALL));

    static Selection of(Collection<FieldTree> trees) {
        return new Selection(new LinkedHashSet<>(trees));
    }

    boolean isAsWritten() {
        return trees.isEmpty();
    }

    /** Returns whether some calls select only a part of the value. */
    boolean isPartial() {
        return trees.stream().anyMatch(tree -> !tree.isAll());
    }

    boolean includes(String name) {
        return trees.stream().anyMatch(tree -> tree.includes(name));
    }

    /** Returns whether all calls that select the value also select this field. */
    boolean requires(String name) {
        return trees.stream().allMatch(tree -> tree.includes(name));
    }

    Selection below(String name) {
        return of(trees.stream()
                .filter(tree -> tree.includes(name))
                .map(tree -> tree.below(name))
                .toList());
    }

    Selection map(UnaryOperator<FieldTree> operator) {
        return of(trees.stream().map(operator).toList());
    }

    /** Returns the names that partial selections contain. */
    Set<String> names() {
        return trees.stream().flatMap(tree -> tree.children().keySet().stream()).collect(Collectors.toSet());
    }
}
