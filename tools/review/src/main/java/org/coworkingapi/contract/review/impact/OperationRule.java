package org.coworkingapi.contract.review.impact;

import java.util.Optional;
import java.util.Set;
import org.coworkingapi.contract.openapi.consumer.Contract;
import org.coworkingapi.contract.openapi.consumer.ContractCall;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.review.change.ChangeType;

/** The rule for the impact of changes of whole operations, servers and security on callers. */
final class OperationRule {

    private static final Set<Integer> REJECTED = Set.of(401, 403);

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
            return ContractImpact.of(ImpactStatus.BREAKS, "It calls the removed operation.", affectedUse.evidence());
        }
        return affectedUse.isRisky()
                ? ContractImpact.of(
                        ImpactStatus.AT_RISK,
                        "It calls the operation. "
                                + affectedUse.affectedLocation().reason(),
                        affectedUse.evidence())
                : Optional.empty();
    }

    private Optional<ContractImpact> assessSecurity(AffectedUse affectedUse) {
        ContractCall call = affectedUse.use().call();
        Optional<Operation> after = matcher.of(call.operation());
        if (after.isEmpty() || REJECTED.contains(call.contract().expected().status())) {
            return Optional.empty();
        }
        boolean wasAccepted = ContractCredentials.match(call, call.operation());
        if (wasAccepted && !ContractCredentials.match(call, after.get())) {
            return ContractImpact.of(
                    ImpactStatus.BREAKS,
                    "It does not send the credentials that are now required.",
                    affectedUse.evidence());
        }
        if (!affectedUse.isRisky()) {
            return Optional.empty();
        }
        return ContractImpact.of(
                ImpactStatus.AT_RISK,
                wasAccepted
                        ? "It sends credentials of the required kind, but its contracts do not show whether they are sufficient."
                        : "Its contracts show no credentials.",
                affectedUse.evidence());
    }

    private Optional<ContractImpact> assessServer(AffectedUse affectedUse) {
        Contract.ContractRequest request = affectedUse.use().call().contract().given();
        if (!matcher.accepts(request.method(), request.path())) {
            return ContractImpact.of(
                    ImpactStatus.BREAKS, "No server has the path that it calls.", affectedUse.evidence());
        }
        return affectedUse.isRisky()
                ? ContractImpact.of(
                        ImpactStatus.AT_RISK,
                        "It calls the operation, but its contracts do not show at which server.",
                        affectedUse.evidence())
                : Optional.empty();
    }
}
