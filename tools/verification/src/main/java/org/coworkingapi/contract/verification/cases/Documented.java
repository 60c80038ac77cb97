package org.coworkingapi.contract.verification.cases;

import java.util.List;
import java.util.Optional;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.document.SourceFile;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.Response;
import org.coworkingapi.contract.verification.finding.Rule;

/** The statuses and codes that the spec documents. */
final class Documented {

    private Documented() {}

    /** A code with its status; empty if the operation has no such code. */
    static Optional<Expected> of(Operation operation, String code) {
        return operation.responses().values().stream()
                .filter(response -> response.codes().contains(code))
                .map(response -> new Expected(response.status(), code))
                .findFirst();
    }

    /** Where the spec has the example of a code. */
    static Node location(Operation operation, String code) {
        return operation.responses().values().stream()
                .flatMap(response -> response.examples().stream())
                .filter(example -> example.code().equals(code))
                .map(example -> example.node())
                .findFirst()
                .orElseGet(() -> operation.node());
    }

    /** A finding for each status and code that no case leads to. */
    static void findUnprovoked(Derivation derivation, SourceFile requests) {
        for (Operation operation : derivation.spec().operations()) {
            List<Expected> provoked = derivation.cases().stream()
                    .filter(one -> one.operation().equals(operation))
                    .map(Case::expected)
                    .toList();
            for (Response response : operation.responses().values()) {
                for (String code : response.codes().isEmpty() ? List.of("") : response.codes()) {
                    Expected expected = new Expected(response.status(), code);
                    if (!provoked.contains(expected)) {
                        derivation.find(
                                Rule.CASE_UNPROVOKED,
                                operation,
                                expected.toString(),
                                code.isEmpty() ? response.node() : location(operation, code),
                                expected + " is documented and nothing provokes it.",
                                "Add a request that leads to it to "
                                        + requests.path().toString().replace('\\', '/')
                                        + ", or take it from the spec.");
                    }
                }
            }
        }
    }
}
