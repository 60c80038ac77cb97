package org.coworkingapi.contract.review.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.operation.Lifecycle;
import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.Parameter;
import org.coworkingapi.contract.openapi.operation.UriTemplates;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.Direction;
import org.coworkingapi.contract.review.change.Effect;

/** The comparison of the parameters of an operation. */
final class ParameterListDiff {

    private final DiffContext context;
    private final OperationPair operations;
    private final Map<Parameter, Parameter> pairs = new LinkedHashMap<>();

    ParameterListDiff(DiffContext context, OperationPair operations) {
        this.context = context;
        this.operations = operations;
    }

    void compare() {
        List<Parameter> removed = new ArrayList<>(operations.before().parameters());
        List<Parameter> added = new ArrayList<>(operations.after().parameters());
        match(removed, added);
        removed.removeIf(parameter -> isInPrefix(parameter, operations.oldPrefix()));
        added.removeIf(parameter -> isInPrefix(parameter, operations.newPrefix()));
        List.copyOf(removed)
                .forEach(old -> findMoved(old, removed, added).ifPresent(parameter -> {
                    Effect effect = parameter.isRequired() ? Effect.REPLACES : Effect.MOVES;
                    context.addChange(
                            ChangeType.PARAMETER_MOVED,
                            effect,
                            old.in(),
                            parameter.in(),
                            DiffContext.memberOrSelf(old.node(), "in"),
                            DiffContext.memberOrSelf(parameter.node(), "in"),
                            part(parameter));
                    removed.remove(old);
                    added.remove(parameter);
                    pairs.put(old, parameter);
                }));
        removed.forEach(this::addRemoval);
        added.forEach(this::addAddition);
        pairs.forEach((old, parameter) -> new ParameterDiff(context, old, parameter, part(parameter)).compare());
        compareOrder(true);
        compareOrder(false);
    }

    private void match(List<Parameter> removed, List<Parameter> added) {
        Map<String, Parameter> old = new HashMap<>();
        removed.forEach(parameter -> old.put(parameter.identity(), parameter));
        Map<String, String> oldNames = operations.oldNames();
        for (Parameter parameter : List.copyOf(added)) {
            boolean isPath = parameter.in().equals("path");
            Parameter counterpart = old.get(
                    isPath && oldNames.containsKey(parameter.name())
                            ? "path " + oldNames.get(parameter.name())
                            : parameter.identity());
            if (counterpart != null) {
                pairs.put(counterpart, parameter);
                removed.remove(counterpart);
                added.remove(parameter);
                if (isPath && !counterpart.name().equals(parameter.name())) {
                    context.addChange(
                            ChangeType.PARAMETER_RENAMED,
                            Effect.NONE,
                            counterpart.name(),
                            parameter.name(),
                            DiffContext.memberOrSelf(counterpart.node(), "name"),
                            DiffContext.memberOrSelf(parameter.node(), "name"),
                            part(parameter));
                }
            }
        }
    }

    /** Returns whether a parameter is in the path prefix that the other document has in its server URL. */
    private static boolean isInPrefix(Parameter parameter, String prefix) {
        return parameter.in().equals("path") && UriTemplates.names(prefix).contains(parameter.name());
    }

    /**
     * Returns the added parameter with the same name at another location, or an empty {@code Optional} if the name is
     * not unique among the removed or the added parameters.
     */
    private static Optional<Parameter> findMoved(Parameter old, List<Parameter> removed, List<Parameter> added) {
        List<Parameter> candidates = added.stream()
                .filter(parameter -> parameter.name().equalsIgnoreCase(old.name()))
                .toList();
        boolean isUnique = removed.stream()
                        .filter(parameter -> parameter.name().equalsIgnoreCase(old.name()))
                        .count()
                == 1;
        return candidates.size() == 1 && isUnique && !candidates.get(0).in().equals(old.in())
                ? Optional.of(candidates.get(0))
                : Optional.empty();
    }

    private void addRemoval(Parameter old) {
        ComparedPart comparedPart = part(old);
        context.addRemoval(
                ChangeType.PARAMETER_REMOVED,
                comparedPart.direction() == Direction.REQUEST ? Effect.MOVES : Effect.NARROWS,
                "",
                old.at(),
                DiffContext.memberOrSelf(operations.after().node(), "parameters"),
                comparedPart,
                Lifecycle.of(old.node()).isPastSunset(context.sharedState().today()));
    }

    private void addAddition(Parameter parameter) {
        if (parameter.isRequired()) {
            context.addAddition(
                    ChangeType.PARAMETER_ADDED_REQUIRED, Effect.NARROWS, "", parameter.at(), part(parameter));
        } else {
            context.addAddition(ChangeType.PARAMETER_ADDED_OPTIONAL, Effect.NONE, "", parameter.at(), part(parameter));
        }
    }

    /**
     * Compares the order of parameters, which affects generated code only.
     *
     * @param isOfPath whether to compare the parameters of the path item instead of those of the operation
     */
    private void compareOrder(boolean isOfPath) {
        List<Parameter> old = operations.before().parameters().stream()
                .filter(parameter -> parameter.isOfPath() == isOfPath
                        && pairs.containsKey(parameter)
                        && pairs.get(parameter).isOfPath() == isOfPath)
                .toList();
        List<Parameter> expected = old.stream().map(pairs::get).toList();
        List<Parameter> actual = operations.after().parameters().stream()
                .filter(expected::contains)
                .toList();
        if (!expected.equals(actual)) {
            Node before = holder(operations.before(), isOfPath);
            Node after = holder(operations.after(), isOfPath);
            context.addChange(
                    ChangeType.PARAMETER_ORDER_CHANGED,
                    Effect.NONE,
                    names(old),
                    names(actual),
                    before,
                    after,
                    context.request(Location.OPERATION));
        }
    }

    private static Node holder(Operation operation, boolean isOfPath) {
        return isOfPath
                ? operation.item().get("parameters").orElse(operation.item().node())
                : DiffContext.memberOrSelf(operation.node(), "parameters");
    }

    private static String names(List<Parameter> parameters) {
        return String.join(", ", parameters.stream().map(Parameter::name).toList());
    }

    private ComparedPart part(Parameter parameter) {
        return context.request(Location.parameter(parameter.in(), parameter.name()));
    }
}
