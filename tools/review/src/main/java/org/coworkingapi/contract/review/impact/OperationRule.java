package org.coworkingapi.contract.review.impact;

import java.util.Optional;
import java.util.Set;
import org.coworkingapi.contract.openapi.consumer.ContractCall;
import org.coworkingapi.contract.openapi.consumer.Contract;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.review.change.ChangeType;

/** What a change of an operation as a whole, of its servers or its security does to somebody who calls it. */
final class OperationRule {

    private static final Set<Integer> REFUSED = Set.of(401, 403);

    private final OperationMatcher matcher;

    OperationRule(OperationMatcher matcher) {
        this.matcher = matcher;
    }

    Optional<ContractImpact> assess(AffectedUse affectedUse) {
        return switch (affectedUse.type().changeGroup()) {
            case SECURITY -> security(affectedUse);
            case SERVER -> server(affectedUse);
            default -> call(affectedUse);
        };
    }

    private static Optional<ContractImpact> call(AffectedUse affectedUse) {
        if (affectedUse.type() == ChangeType.OPERATION_REMOVED) {
            return ContractImpact.of(ImpactStatus.BREAKS, "It calls what is not there any more.", affectedUse.evidence());
        }
        return affectedUse.isRisky()
                ? ContractImpact.of(ImpactStatus.AT_RISK, "It calls this. " + affectedUse.affectedLocation().reason(), affectedUse.evidence())
                : Optional.empty();
    }

    private Optional<ContractImpact> security(AffectedUse affectedUse) {
        ContractCall call = affectedUse.use().call();
        Optional<Operation> after = matcher.of(call.operation());
        if (after.isEmpty() || REFUSED.contains(call.contract().expected().status())) {
            return Optional.empty();
        }
        boolean wasLetIn = ContractCredentials.fit(call, call.operation());
        if (wasLetIn && !ContractCredentials.fit(call, after.get())) {
            return ContractImpact.of(
                    ImpactStatus.BREAKS, "It sends no credentials of the kind that is asked for now.", affectedUse.evidence());
        }
        if (!affectedUse.isRisky()) {
            return Optional.empty();
        }
        return ContractImpact.of(
                ImpactStatus.AT_RISK,
                wasLetIn
                        ? "It sends credentials of the right kind; whether they are enough, its contracts do not say."
                        : "Its contracts show no credentials.",
                affectedUse.evidence());
    }

    private Optional<ContractImpact> server(AffectedUse affectedUse) {
        Contract.ContractRequest request = affectedUse.use().call().contract().given();
        if (!matcher.answers(request.method(), request.path())) {
            return ContractImpact.of(ImpactStatus.BREAKS, "No server has the path that it calls.", affectedUse.evidence());
        }
        return affectedUse.isRisky()
                ? ContractImpact.of(
                        ImpactStatus.AT_RISK,
                        "It calls this, and its contracts do not say at which server.",
                        affectedUse.evidence())
                : Optional.empty();
    }
}
