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
 * All requests that follow from a spec and the fixture that a server holds.
 *
 * @param findings what of the spec no request could be made for, and what of {@code requests.json} is wrong
 */
public record TestCases(List<TestCase> cases, List<Finding> findings) {

    public TestCases {
        cases = List.copyOf(cases);
        findings = List.copyOf(findings);
    }

    /** The cases for the requests in {@code fixture/requests.json}; none if there is no such file. */
    public static TestCases of(Spec spec, Contracts contracts) {
        Path requests = contracts.folder().resolve("fixture/requests.json");
        return Files.exists(requests)
                ? of(spec, contracts, SourceFile.read(requests))
                : new TestCases(List.of(), List.of());
    }

    /**
     * The cases that follow from a document, with the requests of a fixture.
     *
     * @param requests per operation one that succeeds, what leads to each example, and what to each code that depends
     *     on data or state
     */
    public static TestCases of(Spec spec, Contracts contracts, SourceFile requests) {
        CaseCollector collector = new CaseCollector(spec, contracts);
        FixtureRequests fixture = new FixtureRequests(requests, collector, contracts.tokens());
        for (Operation operation : spec.operations()) {
            fixture.succeeding(operation).ifPresent(sampleRequest -> {
                fixture.show(sampleRequest);
                collector.add("succeeds", operation, "", operation.success().node(), sampleRequest.request());
                operation.projection().ifPresent(parameter -> new ProjectionCases(collector, parameter).of(sampleRequest));
                new ParameterCases(collector, fixture).of(sampleRequest);
                SecurityCases.of(sampleRequest, collector, contracts.tokens());
                ProtocolCases.of(sampleRequest, collector);
                fixture.errorRequests(sampleRequest);
            });
        }
        DocumentedResponses.findUntested(collector, requests);
        return new TestCases(collector.cases(), collector.findings());
    }
}
