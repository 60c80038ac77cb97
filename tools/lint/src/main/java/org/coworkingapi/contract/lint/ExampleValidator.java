package org.coworkingapi.contract.lint;

import java.util.List;
import java.util.Optional;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.schema.SchemaValidator;
import org.coworkingapi.contract.openapi.schema.SchemaVariant;
import org.coworkingapi.contract.openapi.schema.Sender;
import org.coworkingapi.contract.openapi.schema.Violation;

/** Validates examples, also in documents whose schemas no validator can read. */
final class ExampleValidator {

    private final Document document;

    ExampleValidator(Document document) {
        this.document = document;
    }

    /** What is wrong, a clause each; nothing if the value is valid; empty if the schema is too broken to tell. */
    Optional<List<String>> errors(Node schema, Node value, Sender sender) {
        try {
            return Optional.of(SchemaValidator.of(document, SchemaVariant.of(sender)).violations(schema, value.tree()).stream()
                    .map(ExampleValidator::clause).distinct().sorted().toList());
        } catch (RuntimeException brokenSchema) {
            // The validator says in many ways that it cannot read a schema: by exceptions of its own, casts, missing files.
            return Optional.empty();
        }
    }

    private static String clause(Violation violation) {
        return (violation.at().isEmpty() ? "" : violation.at() + ": ") + violation.detail().replaceFirst("[.]$", "");
    }
}
