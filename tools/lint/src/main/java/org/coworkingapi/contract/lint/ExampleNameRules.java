package org.coworkingapi.contract.lint;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.Parameter;

/** Checks that the examples of parameters and responses have common names. */
final class ExampleNameRules {

    private ExampleNameRules() {}

    static void check(DocumentIndex index, LintFindings findings) {
        for (Operation operation : index.operations()) {
            Set<String> successNames = new LinkedHashSet<>();
            Set<String> errorNames = new LinkedHashSet<>();
            operation
                    .responseNodes()
                    .forEach((status, response) -> content(response)
                            .map(ExampleNameRules::names)
                            .forEach((StatusCodes.isSuccess(status) ? successNames : errorNames)::addAll));
            if (!successNames.isEmpty()) {
                operation.parameters().stream()
                        .filter(parameter -> Collections.disjoint(names(parameter), errorNames))
                        .forEach(parameter -> check(operation, parameter, successNames, findings));
            }
        }
    }

    private static void check(
            Operation operation, Parameter parameter, Set<String> successNames, LintFindings findings) {
        Set<String> names = names(parameter);
        if (!names.isEmpty() && Collections.disjoint(names, successNames)) {
            findings.add(
                    "example-names-differ",
                    parameter.at(),
                    "No example of '" + parameter.name() + "' has the name of a response example of " + operation.name()
                            + ", so mock servers cannot pair them; give an example such as '"
                            + names.iterator().next() + "' the name of its response, such as '"
                            + successNames.iterator().next() + "'.");
        }
    }

    private static Set<String> names(Parameter parameter) {
        Set<String> names = new LinkedHashSet<>(names(parameter.node()));
        parameter.content().ifPresent(media -> names.addAll(names(media)));
        return names;
    }

    private static Stream<Node> content(Node holder) {
        return holder.get("content").stream().flatMap(content -> content.members().values().stream());
    }

    private static Set<String> names(Node holder) {
        return holder.get("examples")
                .map(examples -> examples.members().keySet())
                .orElse(Set.of());
    }
}
