package org.coworkingapi.contract.review.impact;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coworkingapi.contract.openapi.consumer.ContractBody;
import org.coworkingapi.contract.openapi.consumer.ContractCall;
import org.coworkingapi.contract.openapi.consumer.SentParameter;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.openapi.operation.Operation;

/** Finds the example values of contracts that are valid in the old document and invalid in the new one. */
final class NewViolations {

    private final OperationMatcher matcher;
    private final ContractExamples examples = new ContractExamples();

    NewViolations(OperationMatcher matcher) {
        this.matcher = matcher;
    }

    /**
     * Returns the violations of the value that a contract sends or expects at a location.
     *
     * @throws UncheckedValueException if the value cannot be validated, or needs too many validation steps
     */
    Set<ExampleViolation> of(ContractCall call, Location location) {
        Optional<Operation> after = matcher.of(call.operation());
        Optional<Node> oldSchema = call.operation().schema(location);
        Optional<Node> newSchema = after.flatMap(operation -> operation.schema(matcher.location(call, location)));
        if (oldSchema.isEmpty() || newSchema.isEmpty()) {
            return Set.of();
        }
        boolean isRead = location.part() == Location.Part.RESPONSE_BODY;
        Set<ExampleViolation> violationsAfter;
        Set<ExampleViolation> violationsBefore;
        if (isRead || location.part() == Location.Part.REQUEST_BODY) {
            Optional<ContractBody> body = isRead
                    ? call.contract().expected().body()
                    : call.contract().given().body();
            if (body.isEmpty()) {
                return Set.of();
            }
            violationsAfter = examples.violations(
                    after.orElseThrow().document(), newSchema.get(), body.get().value(), isRead);
            violationsBefore = examples.violations(
                    call.operation().document(), oldSchema.get(), body.get().value(), isRead);
        } else {
            List<String> values = values(call, location);
            if (values.isEmpty()) {
                return Set.of();
            }
            violationsAfter = examples.violations(after.orElseThrow().document(), newSchema.get(), values);
            violationsBefore = examples.violations(call.operation().document(), oldSchema.get(), values);
        }
        Set<ExampleViolation> added = new LinkedHashSet<>(violationsAfter);
        added.removeAll(violationsBefore);
        return added;
    }

    private static List<String> values(ContractCall call, Location location) {
        if (location.part() == Location.Part.PARAMETER) {
            return call.sent(location).map(SentParameter::values).orElse(List.of());
        }
        String header = call.contract().expected().header(location.name());
        return header.isEmpty() ? List.of() : List.of(header);
    }
}
