package org.coworkingapi.contract.review.counterexample;

import java.util.List;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.schema.SchemaValidator;
import org.coworkingapi.contract.openapi.schema.SchemaVariant;
import org.coworkingapi.contract.openapi.schema.Sender;
import org.coworkingapi.contract.review.change.Direction;
import tools.jackson.databind.JsonNode;

/** A validator for the schemas of one document. Each validation spends steps of the {@link Budget}. */
final class CountingValidator {

    private final SchemaValidator validator;
    private final ValidationCosts validationCosts;
    private final Budget budget;

    CountingValidator(Document document, Direction direction, Budget budget) {
        this.validator = SchemaValidator.of(
                document, SchemaVariant.of(direction == Direction.REQUEST ? Sender.CLIENT : Sender.SERVER));
        this.validationCosts = new ValidationCosts(document);
        this.budget = budget;
    }

    /** Returns the errors in the order of their locations, or an empty list if the value is valid. */
    List<ValidationError> errors(Node schema, JsonNode value) {
        budget.spend(validationCosts.of(schema, value));
        return validator.violations(schema, value).stream()
                .map(violation -> new ValidationError(violation.pointer(), violation.keyword(), violation.detail()))
                .toList();
    }

    /** Returns whether the value is valid. Stops at the first error. */
    boolean accepts(Node schema, JsonNode value) {
        budget.spend(validationCosts.of(schema, value));
        return validator.accepts(schema, value);
    }
}
