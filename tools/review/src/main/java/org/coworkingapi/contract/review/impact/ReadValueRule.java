package org.coworkingapi.contract.review.impact;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.coworkingapi.contract.openapi.consumer.Contract;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.Verdict;

/** What a change does to somebody who reads what changed. */
final class ReadValueRule {

    /** After these, what was read is not there any more, or is something else. */
    private static final Set<ChangeType> GONE = EnumSet.of(
            ChangeType.PROPERTY_REMOVED,
            ChangeType.BECAME_WRITE_ONLY,
            ChangeType.TYPE_REPLACED,
            ChangeType.SCHEMA_FORBIDDEN,
            ChangeType.RESPONSE_MEDIA_TYPE_REMOVED,
            ChangeType.RESPONSE_BODY_REMOVED,
            ChangeType.RESPONSE_HEADER_REMOVED);

    private static final Set<ChangeType> STATUSES = EnumSet.of(ChangeType.RESPONSE_REMOVED, ChangeType.ERROR_REMOVED);

    private final NewViolations newViolations;
    private final OperationMatcher matcher;

    ReadValueRule(NewViolations newViolations, OperationMatcher matcher) {
        this.newViolations = newViolations;
        this.matcher = matcher;
    }

    Optional<ContractImpact> assess(AffectedUse affectedUse) {
        if (STATUSES.contains(affectedUse.type())) {
            int status = affectedUse.use().call().contract().expected().status();
            Optional<String> described =
                    matcher.of(affectedUse.use().call().operation()).flatMap(after -> after.status(status));
            return described.isEmpty()
                    ? ContractImpact.of(
                            ImpactStatus.BREAKS, "It expects " + status + ", which no answer has any more.", affectedUse.evidence())
                    : ContractImpact.of(
                            ImpactStatus.AT_RISK,
                            "It expects " + status + ", which only '" + described.get() + "' describes now.",
                            affectedUse.evidence());
        }
        if (affectedUse.type() == ChangeType.RESPONSE_BODY_REMOVED && !readsBody(affectedUse)) {
            return Optional.empty();
        }
        boolean isGone = (GONE.contains(affectedUse.type()) && affectedUse.affectedLocation().verdict() != Verdict.NONE)
                || affectedUse.type() == ChangeType.RESPONSE_HEADER_REMOVED
                || affectedUse.type() == ChangeType.RESPONSE_MEDIA_TYPE_REMOVED;
        if (isGone) {
            return ContractImpact.of(
                    ImpactStatus.BREAKS, "It reads what is not there any more, or is something else.", affectedUse.evidence());
        }
        if (newViolations.isCause(affectedUse)) {
            return NewViolations.isTypeMatched(affectedUse)
                    ? ContractImpact.of(
                            ImpactStatus.AT_RISK,
                            "Its example cannot come any more; its matcher may let another value pass.",
                            affectedUse.evidence())
                    : ContractImpact.of(ImpactStatus.BREAKS, "The value that it expects cannot come any more.", affectedUse.evidence());
        }
        return affectedUse.isRisky()
                ? ContractImpact.of(ImpactStatus.AT_RISK, "It reads this. " + affectedUse.affectedLocation().reason(), affectedUse.evidence())
                : Optional.empty();
    }

    private static boolean readsBody(AffectedUse affectedUse) {
        Contract.ContractResponse response = affectedUse.use().call().contract().expected();
        return response.body().isPresent() || !response.matched().isEmpty();
    }
}
