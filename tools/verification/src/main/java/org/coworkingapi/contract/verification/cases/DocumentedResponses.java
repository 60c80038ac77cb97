package org.coworkingapi.contract.verification.cases;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.document.SourceFile;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.Response;
import org.coworkingapi.contract.verification.finding.FindingRule;

/** Finds the statuses and codes that the spec documents. */
final class DocumentedResponses {

    private static final Pattern STATUS = Pattern.compile("([1-5]\\d\\d)( .+)?");

    private DocumentedResponses() {}

    /**
     * Returns the response for a key of {@code requests.json}; empty if the operation does not document it.
     *
     * @param key an error code, or a status with an optional description, such as {@code 409 already lent}
     */
    static Optional<ExpectedResponse> of(Operation operation, String key) {
        return operation.responses().values().stream()
                .filter(response -> response.status() >= 400)
                .filter(response -> response.codes().contains(key))
                .map(response -> new ExpectedResponse(response.status(), key))
                .findFirst()
                .or(() -> Optional.of(STATUS.matcher(key))
                        .filter(Matcher::matches)
                        .map(matcher -> Integer.valueOf(matcher.group(1)))
                        .filter(status -> operation.responseTo(status).isPresent())
                        .map(status -> new ExpectedResponse(status, "")));
    }

    /** Returns the node of the first example with the expected error code, or of the response if no example has it. */
    static Node source(Operation operation, ExpectedResponse expected) {
        return operation.responses().values().stream()
                .flatMap(response -> response.examples().stream())
                .filter(example -> !example.code().isEmpty() && example.code().equals(expected.code()))
                .map(example -> example.node())
                .findFirst()
                .orElseGet(() -> operation
                        .responseTo(expected.status())
                        .map(Response::node)
                        .orElse(operation.node()));
    }

    /** Reports a finding for each documented status and code that no test case expects. */
    static void addFindingsForUntested(CaseCollector collector, SourceFile requestsFile) {
        for (Operation operation : collector.spec().operations()) {
            Set<ExpectedResponse> testedResponses = collector.expectedResponses(operation);
            for (Response response : operation.responses().values()) {
                for (String code : response.codes().isEmpty() ? List.of("") : response.codes()) {
                    boolean isTested = testedResponses.stream()
                            .anyMatch(tested -> tested.code().equals(code)
                                    && tested.statuses().contains(response.status()));
                    ExpectedResponse expected = new ExpectedResponse(response.status(), code);
                    if (!isTested && !collector.isSkipped(operation, expected.toString())) {
                        addUntested(operation, expected, collector, requestsFile);
                    }
                }
            }
        }
    }

    private static void addUntested(
            Operation operation, ExpectedResponse expected, CaseCollector collector, SourceFile requestsFile) {
        String file = requestsFile.path().getFileName().toString();
        String message = expected + " is documented, but no request leads to it.";
        boolean dependsOnState = expected.status() == 429 || expected.status() >= 500;
        if (dependsOnState && !operation.statesCauses()) {
            collector.skip(
                    operation,
                    expected.toString(),
                    "The status depends on the state of the server, and " + file
                            + " has no request with this response.");
            return;
        }
        collector.addFinding(
                FindingRule.CASE_UNPROVOKED,
                operation,
                expected.toString(),
                source(operation, expected),
                message,
                "Add a request with this response to " + file + ", or remove the response from the spec.");
    }
}
