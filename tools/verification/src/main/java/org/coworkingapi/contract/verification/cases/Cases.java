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
public record Cases(List<Case> cases, List<Finding> findings) {

    public Cases {
        cases = List.copyOf(cases);
        findings = List.copyOf(findings);
    }

    /** The cases for the requests in {@code fixture/requests.json}; none if there is no such file. */
    public static Cases of(Spec spec, Contracts contracts) {
        Path requests = contracts.folder().resolve("fixture/requests.json");
        return Files.exists(requests)
                ? of(spec, contracts, SourceFile.read(requests))
                : new Cases(List.of(), List.of());
    }

    /**
     * The cases that follow from a document, with the requests of a fixture.
     *
     * @param requests per operation one that succeeds, what leads to each example, and what to each code that depends
     *     on data or state
     */
    public static Cases of(Spec spec, Contracts contracts, SourceFile requests) {
        Derivation derivation = new Derivation(spec, contracts);
        FixtureRequests fixture = new FixtureRequests(requests, derivation, contracts.tokens());
        for (Operation operation : spec.operations()) {
            fixture.succeeding(operation).ifPresent(sample -> {
                fixture.show(sample);
                derivation.add("succeeds", operation, "", operation.success().node(), sample.request());
                operation.projection().ifPresent(parameter -> new ProjectionCases(derivation, parameter).of(sample));
                new ParameterCases(derivation, fixture).of(sample);
                SecurityCases.of(sample, derivation, contracts.tokens());
                ProtocolCases.of(sample, derivation);
                fixture.provoke(sample);
            });
        }
        Documented.findUnprovoked(derivation, requests);
        return new Cases(derivation.cases(), derivation.findings());
    }
}
