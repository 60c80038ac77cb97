package org.coworkingapi.contract.verification.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.consumer.Contract;
import org.coworkingapi.contract.openapi.consumer.Contracts;
import org.coworkingapi.contract.openapi.consumer.Usage;
import org.coworkingapi.contract.openapi.document.BadInputException;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.Spec;
import org.coworkingapi.contract.verification.cases.TestCase;
import org.coworkingapi.contract.verification.cases.TestCases;
import org.coworkingapi.contract.verification.check.ResponseCheck;
import org.coworkingapi.contract.verification.finding.CheckOutcome;
import org.coworkingapi.contract.verification.finding.Finding;
import org.coworkingapi.contract.verification.finding.FindingRule;
import org.coworkingapi.contract.verification.http.HttpTransport;
import org.coworkingapi.contract.verification.http.NoResponseException;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import org.coworkingapi.contract.verification.http.ServerStateException;

/**
 * Runs the contracts of all consumers and the test cases of the spec. The requests are derived once and can be sent
 * over several transports.
 */
public final class Verification {

    /** The name of the suite with the test cases of the spec. */
    public static final String SPEC = "spec";

    private final Spec spec;
    private final Contracts contracts;
    private final TestCases cases;
    private final ContractResponseCheck contractResponseCheck;
    private final CaseResponseCheck caseResponseCheck;
    private final WriteCheck writeCheck;

    public Verification(Spec spec, Contracts contracts) {
        this(spec, contracts, TestCases.of(spec, contracts));
    }

    public Verification(Spec spec, Contracts contracts, TestCases testCases) {
        this.spec = spec;
        this.contracts = contracts;
        this.cases = testCases;
        Usage usage = Usage.of(spec, contracts);
        ResponseCheck responses = new ResponseCheck(spec, usage);
        this.contractResponseCheck = new ContractResponseCheck(spec, responses);
        this.caseResponseCheck = new CaseResponseCheck(usage, responses);
        this.writeCheck = new WriteCheck(spec, caseResponseCheck);
    }

    public TestCases cases() {
        return cases;
    }

    /** Returns all requests in the order in which they are sent. */
    public List<Request> requests() {
        List<Request> requests = new ArrayList<>();
        contracts.contracts().forEach(contract -> requests.add(contract.request()));
        cases.cases().forEach(testCase -> requests.add(testCase.request()));
        return requests;
    }

    /** Returns the outcome of deriving the test cases, which needs no server. */
    public CheckOutcome derivation() {
        return CheckOutcome.of(
                SPEC,
                "the spec and the fixture allow a test request for each constraint, status and code",
                "",
                cases.findings());
    }

    /** Returns the outcomes of all contracts, grouped by consumer, followed by those of all test cases. */
    public List<CheckOutcome> run(HttpTransport transport) {
        List<CheckOutcome> outcomes = new ArrayList<>();
        TreeSet<String> consumers = new TreeSet<>(contracts.names());
        contracts.unreadable().forEach(file -> consumers.add(consumerOf(file)));
        consumers.forEach(consumer -> outcomes.addAll(run(consumer, transport)));
        outcomes.add(derivation());
        cases.cases().forEach(testCase -> outcomes.add(run(testCase, transport)));
        cases.skipped()
                .forEach(skipped -> outcomes.add(new CheckOutcome(
                        SPEC,
                        (skipped.operation().id() + ' ' + skipped.location()).strip(),
                        skipped.operation().id(),
                        List.of(),
                        Optional.of(skipped.reason()))));
        return outcomes;
    }

    /** Runs the contracts of one consumer. */
    public List<CheckOutcome> run(String consumer, HttpTransport transport) {
        return Stream.concat(
                        contracts.unreadable().stream()
                                .filter(file -> consumerOf(file).equals(consumer))
                                .map(this::unreadableOutcome),
                        contracts.of(consumer).stream().map(contract -> run(contract, transport)))
                .toList();
    }

    /** Runs one contract. */
    public CheckOutcome run(Contract contract, HttpTransport transport) {
        Optional<Operation> operation = spec.operationOf(contract.operationFolder());
        String name = contract.operationFolder() + '/' + contract.name();
        String id = operation.map(Operation::id).orElse(contract.operationFolder());
        try {
            ReceivedResponse response = restoring(
                    contract.request(), contract.expectsSuccess(), transport, () -> transport.send(contract.request()));
            return CheckOutcome.of(contract.consumer(), name, id, contractResponseCheck.findings(contract, response));
        } catch (NoResponseException e) {
            return CheckOutcome.of(
                    contract.consumer(), name, id, List.of(contractResponseCheck.noResponseFinding(contract, e)));
        } catch (ServerStateException e) {
            return new CheckOutcome(contract.consumer(), name, id, List.of(), Optional.of(e.reason()));
        }
    }

    /** Runs one test case. */
    public CheckOutcome run(TestCase testCase, HttpTransport transport) {
        String name = testCase.operation().id() + ' ' + testCase.name();
        try {
            List<Finding> findings = restoring(
                    testCase.request(),
                    !testCase.expected().isError(),
                    transport,
                    () -> writeCheck.findings(testCase, transport));
            return CheckOutcome.of(SPEC, name, testCase.operation().id(), findings);
        } catch (NoResponseException e) {
            return CheckOutcome.of(
                    SPEC, name, testCase.operation().id(), List.of(caseResponseCheck.noResponseFinding(testCase, e)));
        } catch (ServerStateException e) {
            return new CheckOutcome(SPEC, name, testCase.operation().id(), List.of(), Optional.of(e.reason()));
        }
    }

    /** Sends a request, and restores the data of the fixture if the request may have changed it. */
    private static <T> T restoring(
            Request request, boolean mustSucceed, HttpTransport transport, Supplier<T> exchange) {
        if (request.isSafe()) {
            return exchange.get();
        }
        if (mustSucceed && !transport.canRestoreFixture()) {
            throw new ServerStateException(
                    "The request changes data of the server, and the data cannot be restored, because no URL for setting the state is configured.");
        }
        try {
            return exchange.get();
        } finally {
            transport.restoreFixture();
        }
    }

    private String consumerOf(BadInputException file) {
        return contracts.folder().relativize(file.file()).getName(0).toString();
    }

    private CheckOutcome unreadableOutcome(BadInputException e) {
        Path file = e.file();
        return CheckOutcome.of(
                consumerOf(e),
                file.getFileName().toString(),
                "",
                List.of(new Finding(
                        FindingRule.FILE_UNREADABLE,
                        file,
                        e.line(),
                        "",
                        "",
                        List.of(),
                        "The file is not readable: " + e.getMessage() + '.',
                        "Correct the file.")));
    }
}
