package org.coworkingapi.contract.review.impact;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coworkingapi.contract.openapi.consumer.SentParameter;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.Verdict;

/** What a change does to somebody who sends what changed. */
final class SentValueRule {

    private static final Set<ChangeType> GONE = EnumSet.of(
            ChangeType.PARAMETER_REMOVED,
            ChangeType.PARAMETER_RENAMED,
            ChangeType.PARAMETER_MOVED,
            ChangeType.PARAMETER_CONTENT_CHANGED,
            ChangeType.REQUEST_BODY_REMOVED,
            ChangeType.REQUEST_MEDIA_TYPE_REMOVED);

    private static final Set<ChangeType> STYLES = EnumSet.of(ChangeType.PARAMETER_STYLE_CHANGED, ChangeType.PARAMETER_EXPLODE_CHANGED);

    private final NewViolations newViolations;

    SentValueRule(NewViolations newViolations) {
        this.newViolations = newViolations;
    }

    Optional<ContractImpact> assess(AffectedUse affectedUse) {
        if (OmittedValueRule.KINDS.contains(affectedUse.type())) {
            return Optional.empty();
        }
        if (GONE.contains(affectedUse.type()) && affectedUse.affectedLocation().verdict() != Verdict.NONE) {
            return ContractImpact.of(ImpactStatus.BREAKS, "It sends what is not understood any more.", affectedUse.evidence());
        }
        if (newViolations.isCause(affectedUse)) {
            return ContractImpact.of(ImpactStatus.BREAKS, "It sends a value that is refused now.", affectedUse.evidence());
        }
        if (!affectedUse.isRisky()) {
            return Optional.empty();
        }
        if (STYLES.contains(affectedUse.type()) && isMultiple(affectedUse)) {
            return ContractImpact.of(
                    ImpactStatus.BREAKS, "It sends several values, which are written in another way now.", affectedUse.evidence());
        }
        return ContractImpact.of(
                ImpactStatus.AT_RISK,
                "It sends this, and its own values still pass. " + affectedUse.affectedLocation().reason(),
                affectedUse.evidence());
    }

    private static boolean isMultiple(AffectedUse affectedUse) {
        List<String> values = affectedUse.use()
                .call()
                .sent(affectedUse.use().location())
                .map(SentParameter::values)
                .orElse(List.of());
        return values.size() > 1 || values.stream().anyMatch(value -> value.matches(".*[,| ].*"));
    }
}
