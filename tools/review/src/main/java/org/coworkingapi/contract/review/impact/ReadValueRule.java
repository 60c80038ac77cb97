package org.coworkingapi.contract.review.impact;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.coworkingapi.contract.openapi.consumer.Contract;
import org.coworkingapi.contract.openapi.document.JsonPath;
import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.Verdict;

/** The rule for the impact on consumers that read the changed value. */
final class ReadValueRule {

    /** The types of changes that remove or replace the value. */
    private static final Set<ChangeType> REMOVALS = EnumSet.of(
            ChangeType.PROPERTY_REMOVED,
            ChangeType.BECAME_WRITE_ONLY,
            ChangeType.TYPE_REPLACED,
            ChangeType.SCHEMA_FORBIDDEN,
            ChangeType.RESPONSE_MEDIA_TYPE_REMOVED,
            ChangeType.RESPONSE_BODY_REMOVED,
            ChangeType.RESPONSE_HEADER_REMOVED);

    private static final Set<ChangeType> STATUS_REMOVALS =
            EnumSet.of(ChangeType.RESPONSE_REMOVED, ChangeType.ERROR_REMOVED);

    static final String INVALID = "The consumer expects a value that is now invalid.";

    private final ViolationCauses violationCauses;
    private final OperationMatcher matcher;

    ReadValueRule(ViolationCauses violationCauses, OperationMatcher matcher) {
        this.violationCauses = violationCauses;
        this.matcher = matcher;
    }

    Optional<ContractImpact> assess(AffectedUse affectedUse) {
        if (STATUS_REMOVALS.contains(affectedUse.type())) {
            int status = affectedUse.use().call().contract().expected().status();
            Optional<String> documentedStatus =
                    matcher.of(affectedUse.use().call().operation()).flatMap(after -> after.status(status));
            return documentedStatus.isEmpty()
                    ? ContractImpact.of(
                            ImpactStatus.BREAKS,
                            "The consumer expects the status " + status + ", which was removed.",
                            affectedUse.evidence())
                    : ContractImpact.of(
                            ImpactStatus.AT_RISK,
                            "The consumer expects the status " + status + ", which only '" + documentedStatus.get()
                                    + "' now covers.",
                            affectedUse.evidence());
        }
        if (affectedUse.type() == ChangeType.RESPONSE_BODY_REMOVED && !readsBody(affectedUse)) {
            return Optional.empty();
        }
        boolean isRemoved = (REMOVALS.contains(affectedUse.type())
                        && affectedUse.affectedLocation().verdict() != Verdict.NONE)
                || affectedUse.type() == ChangeType.RESPONSE_HEADER_REMOVED
                || affectedUse.type() == ChangeType.RESPONSE_MEDIA_TYPE_REMOVED;
        if (isRemoved) {
            return ContractImpact.of(
                    ImpactStatus.BREAKS,
                    "The consumer reads the value, which was removed or replaced.",
                    affectedUse.evidence());
        }
        if (violationCauses.isCause(affectedUse)) {
            return acceptsOtherValues(affectedUse)
                    ? ContractImpact.of(
                            ImpactStatus.AT_RISK,
                            "The example in the contract is now invalid, but its matcher may accept other values.",
                            affectedUse.evidence())
                    : ContractImpact.of(ImpactStatus.BREAKS, INVALID, affectedUse.evidence());
        }
        return affectedUse.isRisky()
                ? ContractImpact.of(
                        ImpactStatus.AT_RISK,
                        "The consumer reads the value. "
                                + affectedUse.affectedLocation().reason(),
                        affectedUse.evidence())
                : Optional.empty();
    }

    private static boolean readsBody(AffectedUse affectedUse) {
        Contract.ContractResponse response = affectedUse.use().call().contract().expected();
        return response.body().isPresent() || !response.matched().isEmpty();
    }

    /** Returns whether the contract has a matcher for the value, and thus accepts other values than the example. */
    private static boolean acceptsOtherValues(AffectedUse affectedUse) {
        return affectedUse.use().location().part() == Location.Part.RESPONSE_BODY
                && affectedUse
                        .use()
                        .call()
                        .contract()
                        .expected()
                        .isLoose(
                                affectedUse.use().path().isEmpty()
                                        ? JsonPath.ROOT
                                        : affectedUse.use().path());
    }
}
