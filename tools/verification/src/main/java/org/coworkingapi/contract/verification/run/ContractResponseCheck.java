package org.coworkingapi.contract.verification.run;

import java.util.ArrayList;
import java.util.List;
import org.coworkingapi.contract.openapi.consumer.Contract;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.Spec;
import org.coworkingapi.contract.verification.check.ResponseCheck;
import org.coworkingapi.contract.verification.contract.Expectation;
import org.coworkingapi.contract.verification.contract.Mismatch;
import org.coworkingapi.contract.verification.finding.Finding;
import org.coworkingapi.contract.verification.finding.FindingRule;
import org.coworkingapi.contract.verification.http.NoResponseException;
import org.coworkingapi.contract.verification.http.ReceivedResponse;

/** Compares a response with the expectations of a contract. */
final class ContractResponseCheck {

    private final Spec spec;
    private final ResponseCheck responseCheck;

    ContractResponseCheck(Spec spec, ResponseCheck responseCheck) {
        this.spec = spec;
        this.responseCheck = responseCheck;
    }

    List<Finding> findings(Contract contract, ReceivedResponse response) {
        List<Finding> findings = new ArrayList<>();
        List<Mismatch> mismatches = new Expectation(contract).mismatches(response);
        boolean isExpectedStatus = response.status() == contract.status();
        String problem = isExpectedStatus ? "" : ProblemText.of(response, List.of("code", "detail"));
        // A wrong status causes the other differences, so only the status is reported.
        for (Mismatch mismatch : isExpectedStatus ? mismatches : mismatches.subList(0, 1)) {
            findings.add(finding(
                    FindingRule.PROVIDER_CONTRACT,
                    contract,
                    mismatch.pointer(),
                    contract.status() + " " + mismatch.path(),
                    mismatch.message() + problem,
                    "Correct the contract, or the server's response."));
        }
        if (isExpectedStatus) {
            findings.addAll(responseCheck.findings(contract.request(), response));
        }
        return findings;
    }

    Finding noResponseFinding(Contract contract, NoResponseException e) {
        return finding(
                FindingRule.PROVIDER_SILENT,
                contract,
                "/request",
                "",
                e.reason(),
                "Make the server respond to this request.");
    }

    private Finding finding(
            FindingRule rule, Contract contract, String pointer, String path, String message, String remedy) {
        String operation =
                spec.operationOf(contract.operationFolder()).map(Operation::id).orElse(contract.operationFolder());
        return new Finding(
                rule,
                contract.file().path(),
                contract.file().line(pointer),
                operation,
                path,
                List.of(contract.consumer()),
                message,
                remedy);
    }
}
