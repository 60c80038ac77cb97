package org.coworkingapi.contract.verification.cases;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coworkingapi.contract.openapi.consumer.Contracts;
import org.coworkingapi.contract.openapi.consumer.Usage;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.document.SourceFile;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.Spec;
import org.coworkingapi.contract.verification.check.RequestCheck;
import org.coworkingapi.contract.verification.check.RequestError;
import org.coworkingapi.contract.verification.finding.Finding;
import org.coworkingapi.contract.verification.finding.FindingRule;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Collects the test cases of all generators. {@link RequestCheck} determines the expected response of each request, so
 * that the generators do not need to know it.
 */
final class CaseCollector {

    private final Spec spec;
    private final Usage usage;
    private final RequestCheck requestCheck;
    private final List<TestCase> cases = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Set<Request> requests = new HashSet<>();
    private final Set<String> locationsWithUndocumentedError = new HashSet<>();
    private final Set<String> names = new HashSet<>();

    CaseCollector(Spec spec, Contracts contracts) {
        this.spec = spec;
        this.usage = Usage.of(spec, contracts);
        this.requestCheck = new RequestCheck(spec, contracts.tokens());
    }

    Spec spec() {
        return spec;
    }

    List<TestCase> cases() {
        return List.copyOf(cases);
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** Returns the documented error that the request causes regardless of data and server state, if there is one. */
    Optional<ExpectedResponse> expectedError(Request request, Operation operation) {
        return requestCheck.errors(request, operation).stream()
                .findFirst()
                .filter(RequestError::isDocumented)
                .map(error -> new ExpectedResponse(error.status(), error.code()));
    }

    /** Adds a test case. A valid request must succeed, and an invalid request must lead to its documented error. */
    void add(String name, Operation operation, String location, Node source, Request request) {
        if (requestCheck.errors(request, operation).isEmpty()) {
            add(
                    name,
                    operation,
                    location,
                    source,
                    request,
                    new ExpectedResponse(operation.success().status(), ""));
        } else {
            addRejected(name, operation, location, source, request);
        }
    }

    /** Adds a test case whose request must lead to an error; reports a finding if the spec does not document it. */
    void addRejected(String name, Operation operation, String location, Node source, Request request) {
        expectedError(request, operation)
                .ifPresentOrElse(
                        expected -> add(name, operation, location, source, request, expected),
                        () -> addUndocumentedErrorFinding(name, operation, location, source));
    }

    /** Reports one finding for each location, even if several of its requests lead to an undocumented error. */
    private void addUndocumentedErrorFinding(String name, Operation operation, String location, Node source) {
        if (locationsWithUndocumentedError.add(operation.id() + ' ' + location)) {
            addFinding(
                    FindingRule.CASE_UNDOCUMENTED,
                    operation,
                    location,
                    source,
                    "The spec does not document the error of the test case '" + name + "'.",
                    "Add an example of this error with x-provoked-by to the operation's responses.");
        }
    }

    void add(
            String name,
            Operation operation,
            String location,
            Node source,
            Request request,
            ExpectedResponse expected) {
        add(name, operation, location, source, request, expected, null);
    }

    void add(
            String name,
            Operation operation,
            String location,
            Node source,
            Request request,
            ExpectedResponse expected,
            @Nullable JsonNode body) {
        if (requests.add(request)) {
            String uniqueName = name;
            for (int i = 2; !names.add(operation.id() + ' ' + uniqueName); i++) {
                uniqueName = name + " (" + i + ')';
            }
            cases.add(new TestCase(uniqueName, operation, location, source, request, expected, body));
        }
    }

    void addFinding(
            FindingRule rule, Operation operation, String location, Node source, String message, String remedy) {
        findings.add(new Finding(
                rule, source.location(), operation.id(), location, usage.callers(operation.folder()), message, remedy));
    }

    void addFinding(SourceFile file, String operation, String pointer, String message, String remedy) {
        findings.add(new Finding(
                FindingRule.FIXTURE_REQUEST,
                file.path(),
                file.line(pointer),
                operation,
                "",
                List.of(),
                message,
                remedy));
    }
}
