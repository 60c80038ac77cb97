package org.coworkingapi.server.app.http;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.coworkingapi.contract.openapi.consumer.Usage;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.verification.check.ResponseCheck;
import org.coworkingapi.contract.verification.evidence.EvidenceLog;
import org.coworkingapi.contract.verification.finding.Finding;
import org.coworkingapi.contract.verification.http.ReceivedResponse;

/** Checks every response that a test receives against the spec, and records it as evidence of coverage. */
final class ContractObserver {

    private static final ResponseCheck CHECK =
            new ResponseCheck(Repository.SPEC, Usage.of(Repository.SPEC, Repository.CONTRACTS));
    private static final EvidenceLog LOG =
            EvidenceLog.start(Repository.SPEC, Path.of("target/verification/evidence.log"));

    private ContractObserver() {}

    static ReceivedResponse observe(Request request, ReceivedResponse response) {
        // The spec does not require this header, because test stubs do not send it.
        if (response.header("X-Request-Id").isEmpty()) {
            throw new AssertionError("The response to " + request + " has no X-Request-Id.");
        }
        violations(request, response).ifPresent(violations -> {
            throw new AssertionError(violations);
        });
        LOG.add(request, response);
        return response;
    }

    /** Records a response as evidence of an operation, without checks; the path of the request may be unknown. */
    static ReceivedResponse observe(Operation operation, ReceivedResponse response) {
        LOG.add(operation, response);
        return response;
    }

    /**
     * Returns the violations of a response without recording it, or an empty {@code Optional} if it conforms to the
     * spec.
     */
    static Optional<String> violations(Request request, ReceivedResponse response) {
        List<Finding> findings = CHECK.findings(request, response);
        return findings.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join(
                                "\n",
                                findings.stream()
                                        .map(Finding::toString)
                                        .distinct()
                                        .toList()) + "\nRequest: " + request + "\nResponse body: " + response.body());
    }
}
