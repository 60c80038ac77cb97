package org.coworkingapi.server.app.http;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.coworkingapi.contract.openapi.consumer.Usage;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.verification.check.AnswerCheck;
import org.coworkingapi.contract.verification.evidence.EvidenceLog;
import org.coworkingapi.contract.verification.finding.Finding;
import org.coworkingapi.contract.verification.http.Answer;

/**
 * Sees every answer that any test receives: fails the test if it is not what the spec says, and else writes down what
 * it shows.
 */
final class ContractObserver {

    private static final AnswerCheck CHECK =
            new AnswerCheck(Repository.SPEC, Usage.of(Repository.SPEC, Repository.CONTRACTS));
    private static final EvidenceLog LOG =
            EvidenceLog.start(Repository.SPEC, Path.of("target/verification/evidence.log"));

    private ContractObserver() {}

    static Answer sees(Request request, Answer answer) {
        // The spec does not require it, because test stubs lack it; this server always sends it.
        if (answer.header("X-Request-Id").isEmpty()) {
            throw new AssertionError("The response to " + request + " has no X-Request-Id.");
        }
        violations(request, answer).ifPresent(violations -> {
            throw new AssertionError(violations);
        });
        LOG.add(request, answer);
        return answer;
    }

    /** Checks a response without recording it; empty if it conforms to the spec. */
    static Optional<String> violations(Request request, Answer answer) {
        List<Finding> findings = CHECK.findings(request, answer);
        return findings.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join(
                                "\n",
                                findings.stream()
                                        .map(Finding::toString)
                                        .distinct()
                                        .toList()) + "\nThe request was " + request + ", the answer " + answer.body());
    }
}
