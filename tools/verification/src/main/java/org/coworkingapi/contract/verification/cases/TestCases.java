package org.coworkingapi.contract.verification.cases;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.coworkingapi.contract.openapi.consumer.Contracts;
import org.coworkingapi.contract.openapi.document.SourceFile;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.Spec;
import org.coworkingapi.contract.verification.finding.Finding;

/**
 * All test cases derived from a spec and the data of the fixture.
 *
 * @param findings parts of the spec for which no request could be generated, and errors in {@code requests.json}
 * @param skipped parts of the spec for which no request is sent, each with a reason
 */
public record TestCases(List<TestCase> cases, List<Finding> findings, List<SkippedCase> skipped) {

    public TestCases {
        cases = List.copyOf(cases);
        findings = List.copyOf(findings);
        skipped = List.copyOf(skipped);
    }

    public TestCases(List<TestCase> cases, List<Finding> findings) {
        this(cases, findings, List.of());
    }

    /** Derives the test cases with {@code fixture/requests.json}; without this file, all operations are skipped. */
    public static TestCases of(Spec spec, Contracts contracts) {
        Path requests = contracts.folder().resolve("fixture/requests.json");
        if (Files.exists(requests)) {
            return of(spec, contracts, SourceFile.read(requests));
        }
        String reason = "The file " + requests.toString().replace('\\', '/')
                + " does not exist; add it with a successful request for this operation.";
        return new TestCases(
                List.of(),
                List.of(),
                spec.operations().stream()
                        .map(operation -> new SkippedCase(operation, "", reason))
                        .toList());
    }

    /**
     * Derives the test cases with the requests of a fixture.
     *
     * @param requests the file with a successful request for each operation, a request for each example, and a request
     *     for each error that depends on data or state
     */
    public static TestCases of(Spec spec, Contracts contracts, SourceFile requests) {
        CaseCollector collector = new CaseCollector(spec, contracts);
        FixtureRequests fixture = new FixtureRequests(requests, collector, contracts.tokens());
        Map<Operation, SampleRequest> successfulRequests = new LinkedHashMap<>();
        for (Operation operation : spec.operations()) {
            fixture.successfulRequest(operation).ifPresent(request -> {
                successfulRequests.put(operation, request);
                collector.addSuccessful(request);
            });
        }
        successfulRequests.forEach((operation, sampleRequest) -> {
            fixture.addExamples(sampleRequest);
            collector.add("succeeds", operation, "", operation.success().node(), sampleRequest.request());
            fixture.addEffects(sampleRequest, successfulRequests);
            fixture.addErrors(sampleRequest);
            operation
                    .projection()
                    .ifPresent(parameter -> new ProjectionCases(collector, parameter).generate(sampleRequest));
            new ParameterCases(collector, fixture).generate(sampleRequest);
            new BodyCases(collector, fixture).generate(sampleRequest);
            SecurityCases.generate(sampleRequest, collector, contracts.tokens());
            ProtocolCases.generate(sampleRequest, collector);
        });
        DocumentedResponses.addFindingsForUntested(collector, requests);
        return new TestCases(collector.cases(), collector.findings(), collector.skipped());
    }
}
