package org.coworkingapi.contract.review.impact;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coworkingapi.contract.openapi.consumer.ContractCall;
import org.coworkingapi.contract.openapi.consumer.ContractUse;
import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.review.change.AffectedLocation;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.Direction;
import org.coworkingapi.contract.review.change.Verdict;

/** The rule for the impact on consumers that call the operation, but do not use the changed location directly. */
final class UnusedChangeRule {

    private static final Set<ChangeType> ADDED_RESPONSES =
            EnumSet.of(ChangeType.RESPONSE_ADDED, ChangeType.ERROR_ADDED);
    private static final Set<ChangeType> LINK_CHANGES =
            EnumSet.of(ChangeType.LINK_ADDED, ChangeType.LINK_REMOVED, ChangeType.LINK_CHANGED);

    private UnusedChangeRule() {}

    /**
     * @param calls the calls of the consumer to the affected operation
     * @param uses all uses of the API by the consumer
     */
    static Optional<ContractImpact> assess(
            Change change, AffectedLocation affectedLocation, List<ContractCall> calls, List<ContractUse> uses) {
        boolean isRisky = affectedLocation.verdict().compareTo(Verdict.RISKY) >= 0;
        if (calls.isEmpty() || !isRisky) {
            return Optional.empty();
        }
        UsageEvidence evidence = evidence(calls.get(0));
        if (change.type() == ChangeType.RESPONSE_MEDIA_TYPE_ADDED || ADDED_RESPONSES.contains(change.type())) {
            return change.type() == ChangeType.RESPONSE_MEDIA_TYPE_ADDED
                    ? assessAddedMediaType(affectedLocation, calls)
                    : ContractImpact.of(
                            ImpactStatus.AT_RISK,
                            "The consumer calls the operation and may not handle the new response.",
                            evidence);
        }
        if (LINK_CHANGES.contains(change.type())) {
            return ContractImpact.of(ImpactStatus.NO_DATA, "Contracts do not cover links.", evidence);
        }
        if (affectedLocation.operation().path().contains(" callback ")) {
            return ContractImpact.of(ImpactStatus.NO_DATA, "Contracts do not cover callbacks.", evidence);
        }
        return affectedLocation.location().part() == Location.Part.RESPONSE_BODY
                        && affectedLocation.direction() == Direction.RESPONSE
                ? assessUnknownReads(affectedLocation, calls, uses)
                : Optional.empty();
    }

    private static Optional<ContractImpact> assessAddedMediaType(
            AffectedLocation affectedLocation, List<ContractCall> calls) {
        return calls.stream()
                .filter(call -> hasStatus(call, affectedLocation.location().status()))
                .filter(call -> call.contract().given().header("Accept").isEmpty())
                .findFirst()
                .flatMap(call -> ContractImpact.of(
                        ImpactStatus.AT_RISK,
                        "The consumer sends no Accept header and may receive the new media type.",
                        evidence(call)));
    }

    private static Optional<ContractImpact> assessUnknownReads(
            AffectedLocation affectedLocation, List<ContractCall> calls, List<ContractUse> uses) {
        String status = affectedLocation.location().status();
        List<ContractCall> callsWithStatus =
                calls.stream().filter(call -> hasStatus(call, status)).toList();
        boolean isRead = uses.stream()
                .anyMatch(use ->
                        use.location().part() == Location.Part.RESPONSE_BODY && callsWithStatus.contains(use.call()));
        boolean isSuccess = status.startsWith("2");
        if (isRead
                || (callsWithStatus.isEmpty()
                        && (!isSuccess
                                || calls.stream()
                                        .anyMatch(call -> call.contract().expectsSuccess())))) {
            return Optional.empty();
        }
        return ContractImpact.of(
                ImpactStatus.NO_DATA,
                callsWithStatus.isEmpty()
                        ? "The consumer calls the operation, but no contract covers a successful response."
                        : "The consumer expects the status " + status
                                + ", but no contract shows which fields it reads.",
                evidence(callsWithStatus.isEmpty() ? calls.get(0) : callsWithStatus.get(0)));
    }

    private static boolean hasStatus(ContractCall call, String status) {
        return call.status().equalsIgnoreCase(status)
                || String.valueOf(call.contract().expected().status()).equals(status);
    }

    private static UsageEvidence evidence(ContractCall call) {
        return new UsageEvidence(
                call.contract().given().location(), "calls " + call.operation().name());
    }
}
