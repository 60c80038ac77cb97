package org.coworkingapi.contract.verification.cases;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.coworkingapi.contract.openapi.consumer.Contracts;
import org.coworkingapi.contract.openapi.document.SourceFile;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.Spec;
import org.coworkingapi.contract.verification.finding.Finding;

/**
 * All test cases derived from a spec and the data of the fixture.
 *
 * @param findings parts of the spec for which no request could be generated, and errors in {@code requests.json}
 */
public record TestCases(List<TestCase> cases, List<Finding> findings) {

    public TestCases {
        cases = List.copyOf(cases);
        findings = List.copyOf(findings);
    }

    /** Derives the test cases with {@code fixture/requests.json}; without this file, there are no test cases. */
    public static TestCases of(Spec spec, Contracts contracts) {
        Path requests = contracts.folder().resolve("fixture/requests.json");
        return Files.exists(requests)
                ? of(spec, contracts, SourceFile.read(requests))
                : new TestCases(List.of(), List.of());
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
        for (Operation operation : spec.operations()) {
            fixture.successfulRequest(operation).ifPresent(sampleRequest -> {
                fixture.addExamples(sampleRequest);
                collector.add("succeeds", operation, "", operation.success().node(), sampleRequest.request());
                operation
                        .projection()
                        .ifPresent(parameter -> new ProjectionCases(collector, parameter).generate(sampleRequest));
                new ParameterCases(collector, fixture).generate(sampleRequest);
                SecurityCases.generate(sampleRequest, collector, contracts.tokens());
                ProtocolCases.generate(sampleRequest, collector);
                fixture.addErrors(sampleRequest);
            });
        }
        DocumentedResponses.addFindingsForUntested(collector, requests);
        return new TestCases(collector.cases(), collector.findings());
    }
}
