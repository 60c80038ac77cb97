package org.coworkingapi.contract.verification.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.consumer.Contract;
import org.coworkingapi.contract.openapi.consumer.Contracts;
import org.coworkingapi.contract.openapi.document.BadInputException;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.Spec;
import org.coworkingapi.contract.verification.contract.Expectation;
import org.coworkingapi.contract.verification.contract.Mismatch;
import org.coworkingapi.contract.verification.finding.CheckOutcome;
import org.coworkingapi.contract.verification.finding.Finding;
import org.coworkingapi.contract.verification.finding.FindingRule;
import org.coworkingapi.contract.verification.http.ReceivedResponse;

/** Checks that the generated stubs match their contracts and the spec. */
public final class StubCheck {

    private final Spec spec;
    private final Contracts contracts;

    public StubCheck(Spec spec, Contracts contracts) {
        this.spec = spec;
        this.contracts = contracts;
    }

    /**
     * Returns an outcome for each contract and for each stub without a contract.
     *
     * @param folder the folder with WireMock mappings whose paths end with
     *     {@code mappings/<consumer>/<operation>/<case>.json}
     */
    public List<CheckOutcome> outcomes(Path folder) {
        Map<String, List<Path>> stubs = StubFiles.in(folder);
        List<CheckOutcome> outcomes = new ArrayList<>();
        for (Contract contract : contracts.contracts()) {
            Optional<Operation> operation = spec.operationOf(contract.operationFolder());
            List<Path> contractStubs = stubs.getOrDefault(contract.toString(), List.of());
            stubs.remove(contract.toString());
            outcomes.add(CheckOutcome.of(
                    contract.consumer(),
                    contract.name(),
                    operation.map(Operation::id).orElse(""),
                    contractStubs.size() == 1
                            ? findings(contract, operation, contractStubs.get(0))
                            : List.of(unpairedFinding(
                                    contract.file().path(),
                                    contract.consumer(),
                                    "The contract has " + contractStubs.size() + " stubs in the folder '"
                                            + StubFiles.withSlashes(folder) + "'.",
                                    "Generate the stubs again, into an empty folder."))));
        }
        stubs.values().stream()
                .flatMap(List::stream)
                .forEach(stub -> outcomes.add(CheckOutcome.of(
                        "stubs",
                        StubFiles.withSlashes(folder.relativize(stub)),
                        "",
                        List.of(unpairedFinding(
                                stub,
                                "",
                                "The stub has no contract.",
                                "Remove it; a stub without a contract is not verified.")))));
        return outcomes;
    }

    private static Finding unpairedFinding(Path file, String consumer, String message, String remedy) {
        return new Finding(
                FindingRule.STUB_UNPAIRED,
                file,
                1,
                "",
                "",
                consumer.isEmpty() ? List.of() : List.of(consumer),
                message,
                remedy);
    }

    private List<Finding> findings(Contract contract, Optional<Operation> operation, Path file) {
        StubMapping stub;
        try {
            stub = StubMapping.read(file);
        } catch (BadInputException e) {
            return List.of(new Finding(
                    FindingRule.FILE_UNREADABLE,
                    file,
                    e.line(),
                    "",
                    "",
                    List.of(contract.consumer()),
                    e.reason(),
                    "Generate the stubs again."));
        }
        String id = operation.map(Operation::id).orElse("");
        FindingCollector findings = new FindingCollector(stub.file(), id, List.of(contract.consumer()));
        Optional<Request> request = stub.request();
        if (request.isEmpty()
                || !isSameRequest(request.get(), contract.request())
                || stub.hasBodyPatterns() != (contract.request().body() != null)) {
            findings.add(
                    FindingRule.STUB_REQUEST,
                    "/request",
                    "",
                    "The stub does not match exactly the request of its contract, " + contract.request() + " ("
                            + StubFiles.withSlashes(contract.file().path()) + ':'
                            + contract.file().line("/request") + ").",
                    "Generate the stubs again.");
        }
        stub.unsupportedKeys()
                .forEach(pointer -> findings.add(
                        FindingRule.STUB_ANSWER,
                        pointer,
                        "",
                        "The stub has a setting that contracts do not support: "
                                + pointer.substring(1).replace('/', '.') + '.',
                        "Generate the stubs again without this setting."));
        ReceivedResponse response = stub.response();
        for (Mismatch mismatch : new Expectation(contract).mismatches(response)) {
            findings.add(
                    FindingRule.STUB_ANSWER,
                    pointer(mismatch),
                    contract.status() + " " + mismatch.path(),
                    "The stub does not return the response that its contract expects ("
                            + StubFiles.withSlashes(contract.file().path()) + ':'
                            + contract.file().line(mismatch.pointer()) + "): " + mismatch.message(),
                    "Generate the stubs again; if the finding remains, correct the example of the contract.");
        }
        if (response.body().contains("{{")) {
            findings.add(
                    FindingRule.STUB_ANSWER,
                    "/response/body",
                    contract.status() + " $",
                    "The stub's body contains '{{', which WireMock interprets as a template.",
                    "Remove '{{' from the example.");
        }
        Map<String, String> headers = new TreeMap<>();
        response.headers().forEach((name, values) -> headers.put(name, values.get(0)));
        FindingCollector specFindings =
                new FindingCollector(stub.file(), id, List.of(contract.consumer()), Optional.of(FindingRule.STUB_SPEC));
        operation.ifPresent(documentedOperation -> new ResponseExpectationCheck(documentedOperation)
                .check(contract.request(), response.status(), headers, response.json(), specFindings));
        return Stream.concat(findings.findings().stream(), specFindings.findings().stream())
                .toList();
    }

    private static String pointer(Mismatch mismatch) {
        if (mismatch.path().equals("status")) {
            return "/response/status";
        }
        return mismatch.path().startsWith("header ") ? "/response/headers" : "/response/body";
    }

    private static boolean isSameRequest(Request first, Request second) {
        return first.method().equals(second.method())
                && first.path().equals(second.path())
                && first.headers().equals(second.headers())
                && sortedQuery(first).equals(sortedQuery(second))
                && Objects.equals(first.token(), second.token());
    }

    private static List<String> sortedQuery(Request request) {
        return request.query().stream()
                .map(Request.QueryParameter::toString)
                .sorted()
                .toList();
    }
}
