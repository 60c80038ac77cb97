package org.coworkingapi.contract.verification.cases;

import java.util.List;
import java.util.Optional;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.document.SourceFile;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.Response;
import org.coworkingapi.contract.verification.finding.FindingRule;

/** Finds the statuses and codes that the spec documents. */
final class DocumentedResponses {

    private DocumentedResponses() {}

    /** Returns an error code with its status; empty if the operation does not document the code. */
    static Optional<ExpectedResponse> of(Operation operation, String code) {
        return operation.responses().values().stream()
                .filter(response -> response.codes().contains(code))
                .map(response -> new ExpectedResponse(response.status(), code))
                .findFirst();
    }

    /** Returns the node of the first example with an error code, or the node of the operation if there is none. */
    static Node source(Operation operation, String code) {
        return operation.responses().values().stream()
                .flatMap(response -> response.examples().stream())
                .filter(example -> example.code().equals(code))
                .map(example -> example.node())
                .findFirst()
                .orElseGet(() -> operation.node());
    }

    /** Reports a finding for each documented status and code that no test case expects. */
    static void addFindingsForUntested(CaseCollector collector, SourceFile requestsFile) {
        for (Operation operation : collector.spec().operations()) {
            List<ExpectedResponse> testedResponses = collector.cases().stream()
                    .filter(testCase -> testCase.operation().equals(operation))
                    .map(TestCase::expected)
                    .toList();
            for (Response response : operation.responses().values()) {
                for (String code : response.codes().isEmpty() ? List.of("") : response.codes()) {
                    ExpectedResponse expected = new ExpectedResponse(response.status(), code);
                    if (!testedResponses.contains(expected)) {
                        collector.addFinding(
                                FindingRule.CASE_UNPROVOKED,
                                operation,
                                expected.toString(),
                                code.isEmpty() ? response.node() : source(operation, code),
                                expected + " is documented, but no request leads to it.",
                                "Add a request with this response to "
                                        + requestsFile.path().toString().replace('\\', '/')
                                        + ", or remove the response from the spec.");
                    }
                }
            }
        }
    }
}
