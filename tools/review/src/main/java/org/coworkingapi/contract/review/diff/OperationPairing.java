package org.coworkingapi.contract.review.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.UriTemplates;

/** The pairs of operations in two documents that accept the same requests. */
final class OperationPairing {

    /** The criteria for pairing, the strictest first. Two operations match if they share one of the keys. */
    private static final List<Function<Operation, Set<String>>> CRITERIA = List.of(
            OperationPairing::calledAndDeclaredPaths,
            OperationPairing::calledPaths,
            operation -> Set.of(UriTemplates.withoutNames(operation.route())));

    private final List<OperationPair> pairs = new ArrayList<>();
    private final Set<Operation> added;
    private final Set<Operation> removed;

    OperationPairing(List<Operation> old, List<Operation> proposed) {
        removed = new LinkedHashSet<>(old);
        added = new LinkedHashSet<>(proposed);
        CRITERIA.forEach(this::match);
    }

    List<OperationPair> pairs() {
        return Collections.unmodifiableList(pairs);
    }

    Set<Operation> added() {
        return Collections.unmodifiableSet(added);
    }

    Set<Operation> removed() {
        return Collections.unmodifiableSet(removed);
    }

    private void match(Function<Operation, Set<String>> keys) {
        Map<String, List<Operation>> byKey = new HashMap<>();
        for (Operation operation : added) {
            keys.apply(operation)
                    .forEach(key -> byKey.computeIfAbsent(
                                    operation.name().method() + ' ' + key, absent -> new ArrayList<>())
                            .add(operation));
        }
        for (Operation operation : List.copyOf(removed)) {
            keys.apply(operation).stream()
                    .flatMap(key -> byKey.getOrDefault(operation.name().method() + ' ' + key, List.of()).stream())
                    .filter(added::contains)
                    .findFirst()
                    .ifPresent(counterpart -> {
                        pairs.add(new OperationPair(operation, counterpart));
                        removed.remove(operation);
                        added.remove(counterpart);
                    });
        }
    }

    /** Returns the paths that clients call, including the paths of the servers. */
    private static Set<String> calledPaths(Operation operation) {
        return operation.calledPaths().stream()
                .map(UriTemplates::withoutNames)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> calledAndDeclaredPaths(Operation operation) {
        Set<String> paths = new TreeSet<>();
        calledPaths(operation).forEach(path -> paths.add(path + ' ' + UriTemplates.withoutNames(operation.route())));
        return paths;
    }
}
