package org.coworkingapi.contract.verification.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.coworkingapi.contract.openapi.consumer.Contract;
import org.coworkingapi.contract.openapi.consumer.Contracts;
import org.coworkingapi.contract.openapi.document.NearestName;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.Spec;
import org.coworkingapi.contract.verification.finding.CheckOutcome;
import org.coworkingapi.contract.verification.finding.Finding;
import org.coworkingapi.contract.verification.finding.FindingRule;

/** Checks that every contract is consistent and matches the spec. The check needs no server. */
public final class ContractCheck {

    private final Spec spec;
    private final Contracts contracts;
    private final LayoutCheck layoutCheck;
    private final PriorityCheck priorityCheck;

    public ContractCheck(Spec spec, Contracts contracts) {
        this.spec = spec;
        this.contracts = contracts;
        this.layoutCheck = new LayoutCheck(spec, contracts);
        this.priorityCheck = new PriorityCheck(contracts.contracts().stream()
                .filter(layoutCheck::hasExpectedLocation)
                .filter(contract -> spec.operationOf(contract.operationFolder()).isPresent())
                .toList());
    }

    /**
     * Returns an outcome for each contract, each {@code consumer.yaml}, each file with results of variations, and each
     * unexpected file.
     */
    public List<CheckOutcome> outcomes() {
        List<CheckOutcome> outcomes = new ArrayList<>(layoutCheck.outcomes());
        Map<String, Contract> contractsByRequest = new HashMap<>();
        contracts.contracts().stream().filter(layoutCheck::hasExpectedLocation).forEach(contract -> {
            Optional<Operation> operation = spec.operationOf(contract.operationFolder());
            outcomes.add(CheckOutcome.of(
                    contract.consumer(),
                    contract.name(),
                    operation.map(Operation::id).orElse(""),
                    findings(contract, operation, contractsByRequest)));
        });
        outcomes.addAll(new VariationResultsCheck(spec, contracts).outcomes());
        return outcomes;
    }

    private List<Finding> findings(
            Contract contract, Optional<Operation> operation, Map<String, Contract> contractsByRequest) {
        FindingCollector findings = new FindingCollector(
                contract.file(), operation.map(Operation::id).orElse(""), List.of(contract.consumer()));
        boolean isReadable = ContractSchema.CONTRACT.check(contract.file().root(), findings);
        String name = contract.file().at("/name").asString("");
        if (isReadable && !contract.sharesFile() && !name.equals(contract.name())) {
            findings.add(
                    FindingRule.CONTRACT_PLACE,
                    "/name",
                    "name",
                    "The name is '" + name + "', but the file's name is '" + contract.name() + "'.",
                    "Use the same name for both.");
        }
        if (operation.isEmpty()) {
            List<String> folders =
                    spec.operations().stream().map(Operation::folder).toList();
            findings.add(
                    FindingRule.CONTRACT_PLACE,
                    "",
                    "",
                    "The folder '" + contract.operationFolder() + "' is not named after an operation"
                            + NearestName.suggestion(contract.operationFolder(), folders),
                    "Rename the folder to one of " + folders + '.');
        } else if (isReadable && ContractRequestCheck.hasValidPath(contract, findings)) {
            checkDuplicate(contract, contractsByRequest, findings);
            priorityCheck.check(contract, findings);
            new ContractRequestCheck(spec, contracts.tokens()).check(contract, operation.get(), findings);
            new ResponseExpectationCheck(operation.get())
                    .check(contract.request(), contract.status(), contract.headers(), contract.body(), findings);
            new MatcherCheck(operation.get(), contract, findings).check();
            new VacuousContractCheck(spec, operation.get(), contract, findings).check();
        }
        return findings.findings();
    }

    private static void checkDuplicate(
            Contract contract, Map<String, Contract> contractsByRequest, FindingCollector findings) {
        Request request = contract.request();
        String key = contract.consumer() + ' ' + request + new TreeMap<>(request.headers());
        Contract previous = contractsByRequest.putIfAbsent(key, contract);
        if (previous != null) {
            findings.add(
                    FindingRule.CONTRACT_DUPLICATE,
                    "/request",
                    "",
                    "The request is the same as in the contract '" + previous.name() + "'.",
                    "Merge the two contracts; a stub can return only one response.");
        }
    }
}
