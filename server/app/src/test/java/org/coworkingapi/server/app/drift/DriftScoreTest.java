package org.coworkingapi.server.app.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.consumer.Contracts;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.Spec;
import org.coworkingapi.contract.verification.check.ContractCheck;
import org.coworkingapi.contract.verification.check.ExampleCheck;
import org.coworkingapi.contract.verification.check.StubCheck;
import org.coworkingapi.contract.verification.finding.CheckOutcome;
import org.coworkingapi.contract.verification.http.HttpTransport;
import org.coworkingapi.contract.verification.run.JdkHttpTransport;
import org.coworkingapi.contract.verification.run.Tokens;
import org.coworkingapi.contract.verification.run.Verification;
import org.coworkingapi.server.app.http.ServerTest;
import org.coworkingapi.server.app.http.ServerTransport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests that the build detects every seeded fault, and that the documentation contains the measured counts. */
@ServerTest
class DriftScoreTest {

    private static final Path ROOT = Path.of("../..");
    private static final Spec SPEC = Spec.read(ROOT.resolve("api/openapi.yaml"));
    /** Frozen contracts, so that the counts do not depend on the consumers of this repository. */
    private static final Path SAMPLE = ROOT.resolve("tools/openapi/src/test/sample");

    private static final Contracts CONTRACTS = Contracts.read(SAMPLE.resolve("contracts"));
    /** The operations for which the frozen contracts have requests. */
    private static final List<String> SAMPLE_OPERATIONS =
            Spec.read(SAMPLE.resolve("api/openapi.yaml")).operations().stream()
                    .map(Operation::id)
                    .toList();
    /** Must exceed the time of every response. Requests without a response wait this long. */
    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    @Autowired
    private ServerTransport server;

    @TempDir
    private Path folder;

    @Test
    void every_fault_is_detected_and_the_docs_contain_the_counts() {
        List<FaultResult> rows = Stream.concat(wireFaultResults().stream(), seededFaultResults().stream())
                .toList();
        rows.forEach(System.out::println);
        assertThat(rows)
                .hasSizeGreaterThanOrEqualTo(40)
                .filteredOn(row -> !row.isDetected())
                .extracting(FaultResult::fault)
                .isEmpty();
        assertThat(ROOT.resolve("docs/drift.md")).content().contains(DriftCounts.of(rows));
        assertThat(ROOT.resolve("README.md"))
                .content()
                .contains("[" + rows.size() + " of " + rows.size() + " faults](docs/drift.md)");
    }

    private List<FaultResult> wireFaultResults() {
        Verification verification = new Verification(SPEC, CONTRACTS);
        HttpTransport cached = new CachingTransport(server);
        try (FaultyProxy proxy = new FaultyProxy(cached, WireFault.none())) {
            assertThat(verification.run(transportTo(proxy)))
                    .filteredOn(outcome -> SAMPLE_OPERATIONS.contains(outcome.operation()))
                    .isNotEmpty()
                    .allMatch(CheckOutcome::isGreen);
        }
        return Stream.of(FieldFaults.all(), ProtocolFaults.all(), RequestFaults.all())
                .flatMap(List::stream)
                .parallel()
                .map(fault -> {
                    try (FaultyProxy proxy = new FaultyProxy(cached, fault)) {
                        HttpTransport transport = transportTo(proxy);
                        return new FaultResult(
                                fault.kind(),
                                fault.name(),
                                Stream.concat(
                                                CONTRACTS.contracts().stream()
                                                        .filter(contract -> proxy.changes(contract.request()))
                                                        .map(contract -> verification.run(contract, transport)),
                                                verification.cases().cases().stream()
                                                        .filter(specCase -> proxy.changes(specCase.request()))
                                                        .map(specCase -> verification.run(specCase, transport)))
                                        .toList());
                    }
                })
                .toList();
    }

    private static HttpTransport transportTo(FaultyProxy proxy) {
        return new JdkHttpTransport(
                proxy.url(), Tokens.names(CONTRACTS.tokens()), Optional.of(proxy.states()), TIMEOUT);
    }

    private List<FaultResult> seededFaultResults() {
        return SeededFault.all().parallelStream()
                .map(fault -> {
                    Path root = folder.resolve(fault.kind() + ' ' + fault.name());
                    return new FaultResult(
                            fault.kind(),
                            fault.name(),
                            switch (fault.kind()) {
                                case "spec" -> specOutcomes(fault, root);
                                case "stub" -> stubOutcomes(fault, root);
                                default -> contractOutcomes(fault, root);
                            });
                })
                .toList();
    }

    private static List<CheckOutcome> specOutcomes(SeededFault fault, Path root) {
        FileCopy.of(ROOT, root, "api/openapi.yaml");
        fault.applyTo(root);
        Spec spec = Spec.read(root.resolve("api/openapi.yaml"));
        return Stream.concat(
                        new ContractCheck(spec, CONTRACTS).outcomes().stream(),
                        new ExampleCheck(spec).outcomes().stream())
                .toList();
    }

    private static List<CheckOutcome> contractOutcomes(SeededFault fault, Path root) {
        copyContracts(fault, root);
        fault.applyTo(root);
        return new ContractCheck(SPEC, Contracts.read(root.resolve("contracts"))).outcomes();
    }

    private static List<CheckOutcome> stubOutcomes(SeededFault fault, Path root) {
        copyContracts(fault, root);
        StubMappings.write(Contracts.read(root.resolve("contracts")), root);
        fault.applyTo(root);
        return new StubCheck(SPEC, Contracts.read(root.resolve("contracts"))).outcomes(root);
    }

    /** Copies the consumer's contracts for the operation, with the files that are required to read them. */
    private static void copyContracts(SeededFault fault, Path root) {
        Path operation = Path.of(fault.contract()).getParent();
        CONTRACTS.contracts().stream()
                .map(contract -> SAMPLE.relativize(contract.file().path()))
                .filter(file -> file.startsWith(operation))
                .forEach(file -> FileCopy.of(SAMPLE, root, file.toString()));
        FileCopy.of(
                SAMPLE, root, operation.resolveSibling("consumer.yaml").toString(), "contracts/fixture/tokens.json");
    }
}
