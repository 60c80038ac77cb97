package org.coworkingapi.contract.verification.run;

import java.util.ArrayList;
import java.util.List;
import org.coworkingapi.contract.openapi.consumer.Contract;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.Spec;
import org.coworkingapi.contract.verification.check.AnswerCheck;
import org.coworkingapi.contract.verification.contract.Expectation;
import org.coworkingapi.contract.verification.contract.Mismatch;
import org.coworkingapi.contract.verification.finding.Finding;
import org.coworkingapi.contract.verification.finding.Rule;
import org.coworkingapi.contract.verification.http.Answer;
import org.coworkingapi.contract.verification.http.NoAnswerException;

/** Says in what an answer is not what a consumer relies on. */
final class ContractJudge {

    private final Spec spec;
    private final AnswerCheck answers;

    ContractJudge(Spec spec, AnswerCheck answers) {
        this.spec = spec;
        this.answers = answers;
    }

    List<Finding> findings(Contract contract, Answer answer) {
        List<Finding> findings = new ArrayList<>();
        List<Mismatch> mismatches = new Expectation(contract).mismatches(answer);
        // What is wrong with an answer of another status would only repeat that it is another.
        for (Mismatch mismatch : answer.status() == contract.status() ? mismatches : mismatches.subList(0, 1)) {
            findings.add(finding(
                    Rule.PROVIDER_CONTRACT,
                    contract,
                    mismatch.pointer(),
                    contract.status() + " " + mismatch.path(),
                    mismatch.message(),
                    "Answer it so again, or ask the consumer to change its contract."));
        }
        if (answer.status() == contract.status()) {
            findings.addAll(answers.findings(contract.request(), answer));
        }
        return findings;
    }

    Finding silence(Contract contract, NoAnswerException e) {
        return finding(
                Rule.PROVIDER_SILENT, contract, "/request", "", e.reason(), "Let the server answer this request.");
    }

    private Finding finding(Rule rule, Contract contract, String pointer, String path, String message, String remedy) {
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
