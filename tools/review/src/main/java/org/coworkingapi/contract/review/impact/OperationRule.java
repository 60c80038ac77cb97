package org.coworkingapi.contract.review.impact;

import java.util.Optional;
import java.util.Set;
import org.coworkingapi.contract.openapi.consumer.Contract;
import org.coworkingapi.contract.openapi.consumer.ContractCall;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.review.change.ChangeType;

/** The rule for the impact on callers if an operation, its servers or its security requirements changed. */
final class OperationRule {

    private static final Set<Integer> REJECTION_STATUSES = Set.of(401, 403);

    private final OperationMatcher matcher;

    OperationRule(OperationMatcher matcher) {
        this.matcher = matcher;
    }

    Optional<ContractImpact> assess(AffectedUse affectedUse) {
        return switch (affectedUse.type().changeGroup()) {
            case SECURITY -> assessSecurity(affectedUse);
            case SERVER -> assessServer(affectedUse);
            default -> assessCall(affectedUse);
        };
    }

    private static Optional<ContractImpact> assessCall(AffectedUse affectedUse) {
        if (affectedUse.type() == ChangeType.OPERATION_REMOVED) {
            return ContractImpact.of(
                    ImpactStatus.BREAKS, "The consumer calls the removed operation.", affectedUse.evidence());
        }
        return affectedUse.isRisky()
                ? ContractImpact.of(
                        ImpactStatus.AT_RISK,
                        "The consumer calls the operation. "
                                + affectedUse.affectedLocation().reason(),
                        affectedUse.evidence())
                : Optional.empty();
    }

    private Optional<ContractImpact> assessSecurity(AffectedUse affectedUse) {
        ContractCall call = affectedUse.use().call();
        Optional<Operation> after = matcher.of(call.operation());
        if (after.isEmpty()
                || REJECTION_STATUSES.contains(call.contract().expected().status())) {
            return Optional.empty();
        }
        boolean wasAccepted = ContractCredentials.match(call, call.operation());
        if (wasAccepted && !ContractCredentials.match(call, after.get())) {
            return ContractImpact.of(
                    ImpactStatus.BREAKS,
                    "The consumer does not send the credentials that are now required.",
                    affectedUse.evidence());
        }
        if (!affectedUse.isRisky()) {
            return Optional.empty();
        }
        return ContractImpact.of(
                ImpactStatus.AT_RISK,
                wasAccepted
                        ? "The consumer sends credentials of the required kind, but contracts do not show whether they are sufficient."
                        : "The contracts of the consumer contain no credentials that the old document accepts.",
                affectedUse.evidence());
    }

    private Optional<ContractImpact> assessServer(AffectedUse affectedUse) {
        Contract.ContractRequest request = affectedUse.use().call().contract().given();
        if (!matcher.accepts(request.method(), request.path())) {
            return ContractImpact.of(
                    ImpactStatus.BREAKS,
                    "The consumer calls a path that no server of the new document has.",
                    affectedUse.evidence());
        }
        return affectedUse.isRisky()
                ? ContractImpact.of(
                        ImpactStatus.AT_RISK,
                        "The consumer calls the operation, but contracts do not show on which server.",
                        affectedUse.evidence())
                : Optional.empty();
    }
}
