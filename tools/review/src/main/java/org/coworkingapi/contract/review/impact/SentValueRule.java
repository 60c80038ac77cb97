package org.coworkingapi.contract.review.impact;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coworkingapi.contract.openapi.consumer.SentParameter;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.Verdict;

/** The rule for the impact on consumers that send the changed value. */
final class SentValueRule {

    private static final Set<ChangeType> REMOVALS = EnumSet.of(
            ChangeType.PARAMETER_REMOVED,
            ChangeType.PARAMETER_RENAMED,
            ChangeType.PARAMETER_MOVED,
            ChangeType.PARAMETER_CONTENT_CHANGED,
            ChangeType.REQUEST_BODY_REMOVED,
            ChangeType.REQUEST_MEDIA_TYPE_REMOVED);

    private static final Set<ChangeType> STYLE_CHANGES =
            EnumSet.of(ChangeType.PARAMETER_STYLE_CHANGED, ChangeType.PARAMETER_EXPLODE_CHANGED);

    static final String INVALID = "The consumer sends a value that is now invalid.";

    private final ViolationCauses violationCauses;

    SentValueRule(ViolationCauses violationCauses) {
        this.violationCauses = violationCauses;
    }

    Optional<ContractImpact> assess(AffectedUse affectedUse) {
        if (OmittedValueRule.TYPES.contains(affectedUse.type())) {
            return Optional.empty();
        }
        if (REMOVALS.contains(affectedUse.type())
                && affectedUse.affectedLocation().verdict() != Verdict.NONE) {
            return ContractImpact.of(
                    ImpactStatus.BREAKS,
                    "The consumer sends a value that is no longer accepted.",
                    affectedUse.evidence());
        }
        if (violationCauses.isCause(affectedUse)) {
            return ContractImpact.of(ImpactStatus.BREAKS, INVALID, affectedUse.evidence());
        }
        if (!affectedUse.isRisky()) {
            return Optional.empty();
        }
        if (STYLE_CHANGES.contains(affectedUse.type()) && sendsSeveralValues(affectedUse)) {
            return ContractImpact.of(
                    ImpactStatus.BREAKS,
                    "The consumer sends several values, whose serialization changed.",
                    affectedUse.evidence());
        }
        return ContractImpact.of(
                ImpactStatus.AT_RISK,
                (violationCauses.isInvalidated(affectedUse.use())
                                ? "The consumer sends the value; another change makes a value in its contracts invalid. "
                                : "The consumer sends the value; the values in its contracts are still valid. ")
                        + affectedUse.affectedLocation().reason(),
                affectedUse.evidence());
    }

    private static boolean sendsSeveralValues(AffectedUse affectedUse) {
        List<String> values = affectedUse
                .use()
                .call()
                .sent(affectedUse.use().location())
                .map(SentParameter::values)
                .orElse(List.of());
        return values.size() > 1 || values.stream().anyMatch(value -> value.matches(".*[,| ].*"));
    }
}
