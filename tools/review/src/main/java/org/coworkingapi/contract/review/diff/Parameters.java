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
import org.coworkingapi.contract.openapi.operation.Templates;
import org.coworkingapi.contract.review.change.Direction;
import org.coworkingapi.contract.review.change.Effect;
import org.coworkingapi.contract.review.change.Kind;

/** Compares the parameters of an operation. */
final class Parameters {

    private final Scene scene;
    private final OperationPair operations;
    private final Map<Parameter, Parameter> pairs = new LinkedHashMap<>();

    Parameters(Scene scene, OperationPair operations) {
        this.scene = scene;
        this.operations = operations;
    }

    void compare() {
        List<Parameter> removed = new ArrayList<>(operations.before().parameters());
        List<Parameter> added = new ArrayList<>(operations.after().parameters());
        match(removed, added);
        removed.removeIf(parameter -> isIn(parameter, operations.oldPrefix()));
        added.removeIf(parameter -> isIn(parameter, operations.newPrefix()));
        List.copyOf(removed)
                .forEach(old -> moved(old, removed, added).ifPresent(parameter -> {
                    Effect effect = parameter.isRequired() ? Effect.REPLACES : Effect.MOVES;
                    scene.changed(
                            Kind.PARAMETER_MOVED,
                            effect,
                            old.in(),
                            parameter.in(),
                            Scene.said(old.node(), "in"),
                            Scene.said(parameter.node(), "in"),
                            surface(parameter));
                    removed.remove(old);
                    added.remove(parameter);
                    pairs.put(old, parameter);
                }));
        removed.forEach(this::removed);
        added.forEach(this::added);
        pairs.forEach((old, parameter) -> new ParameterPair(scene, old, parameter, surface(parameter)).compare());
        order(true);
        order(false);
    }

    private void match(List<Parameter> removed, List<Parameter> added) {
        Map<String, Parameter> old = new HashMap<>();
        removed.forEach(parameter -> old.put(parameter.identity(), parameter));
        Map<String, String> oldNames = operations.oldNames();
        for (Parameter parameter : List.copyOf(added)) {
            boolean isPath = parameter.in().equals("path");
            Parameter found = old.get(
                    isPath && oldNames.containsKey(parameter.name())
                            ? "path " + oldNames.get(parameter.name())
                            : parameter.identity());
            if (found != null) {
                pairs.put(found, parameter);
                removed.remove(found);
                added.remove(parameter);
                if (isPath && !found.name().equals(parameter.name())) {
                    scene.changed(
                            Kind.PARAMETER_RENAMED,
                            Effect.NONE,
                            found.name(),
                            parameter.name(),
                            Scene.said(found.node(), "name"),
                            Scene.said(parameter.node(), "name"),
                            surface(parameter));
                }
            }
        }
    }

    /** A parameter of a part of the path that the URL of the server has in the other document. */
    private static boolean isIn(Parameter parameter, String prefix) {
        return parameter.in().equals("path") && Templates.names(prefix).contains(parameter.name());
    }

    /** Where one went that is in another place now, and only there. */
    private static Optional<Parameter> moved(Parameter old, List<Parameter> removed, List<Parameter> added) {
        List<Parameter> same = added.stream()
                .filter(parameter -> parameter.name().equalsIgnoreCase(old.name()))
                .toList();
        boolean isOnly = removed.stream()
                        .filter(parameter -> parameter.name().equalsIgnoreCase(old.name()))
                        .count()
                == 1;
        return same.size() == 1 && isOnly && !same.get(0).in().equals(old.in())
                ? Optional.of(same.get(0))
                : Optional.empty();
    }

    private void removed(Parameter old) {
        Surface surface = surface(old);
        scene.removed(
                Kind.PARAMETER_REMOVED,
                surface.direction() == Direction.REQUEST ? Effect.MOVES : Effect.NARROWS,
                "",
                old.at(),
                Scene.said(operations.after().node(), "parameters"),
                surface,
                Lifecycle.of(old.node()).isOver(scene.shared().today()));
    }

    private void added(Parameter parameter) {
        if (parameter.isRequired()) {
            scene.added(Kind.PARAMETER_ADDED_REQUIRED, Effect.NARROWS, "", parameter.at(), surface(parameter));
        } else {
            scene.added(Kind.PARAMETER_ADDED_OPTIONAL, Effect.NONE, "", parameter.at(), surface(parameter));
        }
    }

    /** The order counts for code only, and only among those that one place lists. */
    private void order(boolean isOfPath) {
        List<Parameter> old = operations.before().parameters().stream()
                .filter(each -> each.isOfPath() == isOfPath
                        && pairs.containsKey(each)
                        && pairs.get(each).isOfPath() == isOfPath)
                .toList();
        List<Parameter> expected = old.stream().map(pairs::get).toList();
        List<Parameter> actual = operations.after().parameters().stream()
                .filter(expected::contains)
                .toList();
        if (!expected.equals(actual)) {
            Node before = holder(operations.before(), isOfPath);
            Node after = holder(operations.after(), isOfPath);
            scene.changed(
                    Kind.PARAMETER_ORDER_CHANGED,
                    Effect.NONE,
                    names(old),
                    names(actual),
                    before,
                    after,
                    scene.request(Location.OPERATION));
        }
    }

    private static Node holder(Operation operation, boolean isOfPath) {
        return isOfPath
                ? operation.item().get("parameters").orElse(operation.item().node())
                : Scene.said(operation.node(), "parameters");
    }

    private static String names(List<Parameter> parameters) {
        return String.join(", ", parameters.stream().map(Parameter::name).toList());
    }

    private Surface surface(Parameter parameter) {
        return scene.request(Location.parameter(parameter.in(), parameter.name()));
    }
}
