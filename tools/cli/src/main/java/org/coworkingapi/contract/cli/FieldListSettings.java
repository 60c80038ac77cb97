package org.coworkingapi.contract.cli;

import java.util.List;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.BadInputException;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.DocumentSource;
import org.coworkingapi.contract.openapi.document.NearestName;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.document.NodeReader;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.Parameter;
import org.coworkingapi.contract.openapi.operation.Spec;

/** Checks the setting {@code field-lists} of a settings file. */
final class FieldListSettings {

    private FieldListSettings() {}

    /**
     * Checks that the document has one of the parameters.
     *
     * @throws BadInputException if no operation has any of them, and no error example of the document names another
     */
    static void check(Set<String> names, DocumentSource settings, Document document) {
        List<Operation> operations = Spec.of(document).operations();
        List<String> known = operations.stream()
                .flatMap(operation -> operation.parametersIn("query"))
                .map(Parameter::name)
                .distinct()
                .toList();
        boolean isKnown = names.stream().anyMatch(known::contains)
                || operations.stream()
                        .anyMatch(operation -> operation.projection().isPresent());
        if (names.isEmpty() || isKnown) {
            return;
        }
        String name = names.iterator().next();
        int line = NodeReader.readIfAny(settings)
                .flatMap(root -> root.get("field-lists"))
                .map(Node::location)
                .orElseThrow()
                .line();
        throw new BadInputException(
                settings.path(),
                line,
                "No operation has the query parameter '" + name + "' of 'field-lists'"
                        + NearestName.suggestion(name, known));
    }
}
