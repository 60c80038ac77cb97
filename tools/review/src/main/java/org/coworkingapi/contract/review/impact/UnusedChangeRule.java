package org.coworkingapi.contract.review.impact;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coworkingapi.contract.openapi.consumer.ContractCall;
import org.coworkingapi.contract.openapi.consumer.ContractUse;
import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.Direction;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.AffectedLocation;
import org.coworkingapi.contract.review.change.Verdict;

/** What contracts say of a change that none of them touches: that it is not used, or nothing. */
final class UnusedChangeRule {

    private static final Set<ChangeType> MORE_ANSWERS = EnumSet.of(ChangeType.RESPONSE_ADDED, ChangeType.ERROR_ADDED);
    private static final Set<ChangeType> LINKS = EnumSet.of(ChangeType.LINK_ADDED, ChangeType.LINK_REMOVED, ChangeType.LINK_CHANGED);

    private UnusedChangeRule() {}

    /**
     * @param calls of one consumer, for the operation that the change reaches
     * @param uses of the same consumer
     */
    static Optional<ContractImpact> assess(Change change, AffectedLocation affectedLocation, List<ContractCall> calls, List<ContractUse> uses) {
        boolean isRisky = affectedLocation.verdict().compareTo(Verdict.RISKY) >= 0;
        if (calls.isEmpty() || !isRisky) {
            return Optional.empty();
        }
        UsageEvidence evidence = evidence(calls.get(0));
        if (change.type() == ChangeType.RESPONSE_MEDIA_TYPE_ADDED || MORE_ANSWERS.contains(change.type())) {
            return change.type() == ChangeType.RESPONSE_MEDIA_TYPE_ADDED
                    ? negotiated(affectedLocation, calls)
                    : ContractImpact.of(ImpactStatus.AT_RISK, "It calls this, and does not know the new answer.", evidence);
        }
        if (LINKS.contains(change.type())) {
            return ContractImpact.of(ImpactStatus.NO_DATA, "Contracts do not say who follows links.", evidence);
        }
        if (affectedLocation.operation().path().contains(" callback ")) {
            return ContractImpact.of(ImpactStatus.NO_DATA, "Contracts do not say who is called back.", evidence);
        }
        return affectedLocation.location().part() == Location.Part.RESPONSE_BODY && affectedLocation.direction() == Direction.RESPONSE
                ? unread(affectedLocation, calls, uses)
                : Optional.empty();
    }

    private static Optional<ContractImpact> negotiated(AffectedLocation affectedLocation, List<ContractCall> calls) {
        return calls.stream()
                .filter(call -> isOf(call, affectedLocation.location().status()))
                .filter(call -> call.contract().given().header("Accept").isEmpty())
                .findFirst()
                .flatMap(call ->
                        ContractImpact.of(ImpactStatus.AT_RISK, "It does not say which media type it accepts.", evidence(call)));
    }

    private static Optional<ContractImpact> unread(AffectedLocation affectedLocation, List<ContractCall> calls, List<ContractUse> uses) {
        String status = affectedLocation.location().status();
        List<ContractCall> same = calls.stream().filter(call -> isOf(call, status)).toList();
        boolean isRead = uses.stream()
                .anyMatch(use -> use.location().part() == Location.Part.RESPONSE_BODY && same.contains(use.call()));
        boolean isSuccess = status.startsWith("2");
        if (isRead
                || (same.isEmpty()
                        && (!isSuccess
                                || calls.stream()
                                        .anyMatch(call -> call.contract().expectsSuccess())))) {
            return Optional.empty();
        }
        return ContractImpact.of(
                ImpactStatus.NO_DATA,
                same.isEmpty()
                        ? "It calls this, and no contract says what it reads of a good answer."
                        : "It expects " + status + ", and no contract says what it reads of it.",
                evidence(same.isEmpty() ? calls.get(0) : same.get(0)));
    }

    private static boolean isOf(ContractCall call, String status) {
        return call.status().equalsIgnoreCase(status)
                || String.valueOf(call.contract().expected().status()).equals(status);
    }

    private static UsageEvidence evidence(ContractCall call) {
        return new UsageEvidence(
                call.contract().given().location(), "calls " + call.operation().name());
    }
}
