package org.coworkingapi.contract.verification.variation;

import java.util.Comparator;
import java.util.List;
import org.coworkingapi.contract.openapi.consumer.Contract;
import org.coworkingapi.contract.openapi.consumer.Contracts;
import org.coworkingapi.contract.openapi.consumer.VariationResults;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.Spec;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the variations of all responses of a document as JSON, for the test kits of consumers.
 *
 * <pre>{@code
 * {
 *   "spec": "1.1.0",
 *   "contracts": {"team-bookings-page/get-team-profile/filter-of-a-team": "9f86d081884c7d65"},
 *   "operations": {"getTeamProfile": {"200": [
 *     {"id": "null AllTeamMembers.Position", "kind": "null", "field": "AllTeamMembers.Position", "legal": true},
 *     {"id": "additional property", "kind": "additional-property", "field": "", "legal": true,
 *      "name": "NewerThanTheSpec", "value": "newer than the spec"}]}}
 * }
 * }</pre>
 *
 * <p>{@code contracts} has the digest of each contract, which is part of recorded results. A field is a path as in a
 * field list; a step through a list stands for all its elements. A variation applies to a response that contains the
 * field. The kinds {@code null} and {@code empty} replace the value by {@code null} or {@code []}, {@code absent}
 * removes the property, {@code newer-value} replaces the value by {@code value}, and {@code additional-property} adds
 * the property {@code name} to the object, or to each object of the list. {@code legal} is false if only a later
 * version may send the response.
 */
public final class VariationsFile {

    /** The name of the file, beside the folder {@code mappings} of the stubs. */
    public static final String NAME = "variations.json";

    private VariationsFile() {}

    /** Returns the content of the file. */
    public static String content(Spec spec, Contracts contracts) {
        ObjectNode file = JsonNodeFactory.instance.objectNode();
        file.put("spec", spec.document().version());
        ObjectNode digests = file.putObject("contracts");
        contracts.contracts().stream()
                .sorted(Comparator.comparing(Contract::toString))
                .forEach(contract -> digests.put(contract.toString(), VariationResults.digest(contract)));
        ObjectNode operations = file.putObject("operations");
        for (Operation operation : spec.operations()) {
            ObjectNode statuses = operations.putObject(operation.id());
            operation.responses().forEach((status, response) -> {
                List<ContractVariation> variations = ContractVariations.of(spec, response);
                variations.forEach(variation ->
                        write(variation, statuses.withArray("/" + status).addObject()));
            });
        }
        return file.toString();
    }

    private static void write(ContractVariation variation, ObjectNode node) {
        node.put("id", variation.id())
                .put("kind", variation.kind().key())
                .put("field", variation.field())
                .put("legal", variation.isLegal());
        switch (variation.kind()) {
            case ADDITIONAL_PROPERTY ->
                node.put("name", ContractVariation.ADDITIONAL_NAME).set("value", variation.value());
            case NEWER_VALUE -> node.set("value", variation.value());
            default -> {}
        }
    }
}
