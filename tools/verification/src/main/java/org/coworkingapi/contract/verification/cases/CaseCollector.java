package org.coworkingapi.contract.verification.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
    private final List<SkippedCase> skipped = new ArrayList<>();
    private final Map<String, String> skipReasons = new HashMap<>();
    private final ReadBacks readBacks;
    private final Set<String> locationsWithUndocumentedError = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final Map<Operation, Set<ExpectedResponse>> expectedResponses = new HashMap<>();

    CaseCollector(Spec spec, Contracts contracts) {
        this.spec = spec;
        this.usage = Usage.of(spec, contracts);
        this.readBacks = new ReadBacks(spec);
        this.requestCheck = new RequestCheck(spec, contracts.tokens());
    }

    Spec spec() {
        return spec;
    }

    List<TestCase> cases() {
        return List.copyOf(cases);
    }

    /**
     * Returns the responses that the requests of an operation must lead to, including requests that are cases of
     * another operation with the same path.
     */
    Set<ExpectedResponse> expectedResponses(Operation operation) {
        return Set.copyOf(expectedResponses.getOrDefault(operation, Set.of()));
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    List<SkippedCase> skipped() {
        return List.copyOf(skipped);
    }

    /** Skips all cases of a location, such as {@code body $.Name}, for a reason that the fixture states. */
    void skipLocation(Operation operation, String location, String reason) {
        skipReasons.put(operation.id() + ' ' + location, reason);
    }

    /** Returns whether the cases of a location are skipped, and lists the location if they are. */
    boolean isSkipped(Operation operation, String location) {
        String reason = skipReasons.get(operation.id() + ' ' + location);
        if (reason != null) {
            skip(operation, location, reason);
        }
        return reason != null;
    }

    /** Lists a location for which no request is sent. */
    void skip(Operation operation, String location, String reason) {
        SkippedCase skippedCase = new SkippedCase(operation, location, reason);
        if (!skipped.contains(skippedCase)) {
            skipped.add(skippedCase);
        }
    }

    /** Adds the successful request of an operation. The effects of writes are read with the token of this request. */
    void addSuccessful(SampleRequest request) {
        readBacks.addSuccessful(request);
    }

    /** Returns the documented error that the request causes regardless of data and server state, if there is one. */
    Optional<ExpectedResponse> expectedError(Request request, Operation operation) {
        return requestCheck.errors(request, operation).stream()
                .findFirst()
                .filter(RequestError::isDocumented)
                .map(error -> new ExpectedResponse(error.statuses(), error.code()));
    }

    /** Adds a test case. A valid request must succeed, and an invalid request must lead to its documented error. */
    void add(String name, Operation operation, String location, Node source, Request request) {
        if (requestCheck.errors(request, operation).isEmpty()) {
            add(name, operation, location, source, request, success(operation));
        } else {
            addRejected(name, operation, location, source, request);
        }
    }

    /** Returns the documented successful statuses. */
    static ExpectedResponse success(Operation operation) {
        List<Integer> statuses = operation.responses().keySet().stream()
                .filter(status -> status < 300)
                .toList();
        return new ExpectedResponse(
                statuses.isEmpty() ? List.of(operation.success().status()) : statuses, "");
    }

    /**
     * Adds a test case whose request must lead to an error. If the spec does not document the error, the result depends
     * on the operation: with {@code x-provoked-by} in its examples, a finding is reported; without it, the case is
     * skipped, or expects any client error if no operation handles the request.
     */
    void addRejected(String name, Operation operation, String location, Node source, Request request) {
        Optional<RequestError> error =
                requestCheck.errors(request, operation).stream().findFirst();
        Optional<ExpectedResponse> expected = expectedError(request, operation);
        if (expected.isPresent()) {
            add(name, operation, location, source, request, expected.get());
        } else if (operation.statesCauses()) {
            addUndocumentedErrorFinding(name, operation, location, source);
        } else if (error.isPresent() && error.get().isRoutingError()) {
            add(name, operation, location, source, request, ExpectedResponse.CLIENT_ERROR);
        } else {
            error.ifPresent(undocumented -> skip(
                    operation,
                    location,
                    "The spec does not document an error for invalid requests of this kind; the usual status is "
                            + undocumented.usualStatuses() + '.'));
        }
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

    /**
     * Reports a constraint without a test case as a finding, or as skipped if the operation has no
     * {@code x-provoked-by}.
     */
    void addImpossible(Operation operation, String location, Node source, String message, String remedy) {
        if (operation.statesCauses()) {
            addFinding(FindingRule.CASE_IMPOSSIBLE, operation, location, source, message, remedy);
        } else {
            skip(operation, location, message);
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
        Optional<ReadBack> readBack =
                readBacks.of(operation, request, expected).filter(derived -> !isSkipped(operation, "effect"));
        if (isSkipped(operation, location)) {
            return;
        }
        expectedResponses.computeIfAbsent(operation, key -> new HashSet<>()).add(expected);
        if (requests.add(request)) {
            cases.add(new TestCase(
                    uniqueName(name, operation), operation, location, source, request, expected, body, readBack));
        }
    }

    /** Adds a test case for a write whose effect must be visible in a read. */
    void addEffect(String name, SampleRequest write, ReadBack readBack) {
        Operation operation = write.operation();
        cases.add(new TestCase(
                uniqueName(name, operation),
                operation,
                "effect",
                operation.success().node(),
                write.request(),
                success(operation),
                null,
                Optional.of(readBack)));
    }

    private String uniqueName(String name, Operation operation) {
        String uniqueName = name;
        for (int i = 2; !names.add(operation.id() + ' ' + uniqueName); i++) {
            uniqueName = name + " (" + i + ')';
        }
        return uniqueName;
    }

    void addFinding(
            FindingRule rule, Operation operation, String location, Node source, String message, String remedy) {
        findings.add(new Finding(
                rule, source.location(), operation.id(), location, usage.callers(operation.folder()), message, remedy));
    }

    void addFixtureFinding(SourceFile file, String operation, String pointer, String message, String remedy) {
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
