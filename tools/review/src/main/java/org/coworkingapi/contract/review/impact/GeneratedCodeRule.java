package org.coworkingapi.contract.review.impact;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.coworkingapi.contract.openapi.consumer.Consumer;
import org.coworkingapi.contract.openapi.consumer.ContractCall;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.Verdict;

/** The rule for the impact on code that uses a generated client. */
final class GeneratedCodeRule {

    /** Changes that affect only code that uses the location. */
    private static final Set<ChangeType.ChangeGroup> OF_LOCATIONS = EnumSet.of(
            ChangeType.ChangeGroup.SCHEMA, ChangeType.ChangeGroup.RESPONSE, ChangeType.ChangeGroup.REQUEST_BODY);

    private static final Set<ChangeType> AFFECTS_ALL_CALLERS = EnumSet.of(
            ChangeType.PROPERTY_ADDED_REQUIRED,
            ChangeType.PROPERTY_BECAME_REQUIRED,
            ChangeType.REQUEST_BODY_ADDED_REQUIRED,
            ChangeType.REQUEST_BODY_ADDED_OPTIONAL,
            ChangeType.REQUEST_BODY_REMOVED,
            ChangeType.REQUEST_BODY_BECAME_REQUIRED);

    private GeneratedCodeRule() {}

    /**
     * @param calls the consumer's calls of the affected operations
     * @param affectedUses the consumer's uses that the change affects
     * @param wire the impact on the wire
     */
    static ImpactOutcome assess(
            Change change,
            Consumer consumer,
            List<ContractCall> calls,
            List<AffectedUse> affectedUses,
            ImpactOutcome wire,
            boolean hasContracts) {
        if (change.code().compareTo(Verdict.RISKY) < 0) {
            return new ImpactOutcome(
                    ImpactStatus.UNAFFECTED,
                    "The change does not affect code that uses a generated client.",
                    List.of());
        }
        if (!hasContracts) {
            return new ImpactOutcome(ImpactStatus.NO_DATA, "It has no contracts.", List.of());
        }
        Set<UsageEvidence> evidence = new TreeSet<>(ImpactOutcome.ORDER);
        boolean isOfLocation =
                OF_LOCATIONS.contains(change.type().changeGroup()) && !AFFECTS_ALL_CALLERS.contains(change.type());
        if (isOfLocation && affectedUses.isEmpty()) {
            return wire.status() == ImpactStatus.NO_DATA
                    ? wire
                    : new ImpactOutcome(
                            ImpactStatus.UNAFFECTED, "Its contracts do not use the changed location.", List.of());
        }
        affectedUses.forEach(affectedUse -> evidence.add(affectedUse.evidence()));
        if (evidence.isEmpty()) {
            calls.forEach(call -> evidence.add(new UsageEvidence(
                    call.contract().given().location(),
                    "calls " + call.operation().name())));
        }
        if (evidence.isEmpty()) {
            return new ImpactOutcome(ImpactStatus.UNAFFECTED, "It calls none of the affected operations.", List.of());
        }
        if (consumer.client().isEmpty()) {
            return new ImpactOutcome(
                    ImpactStatus.NO_DATA,
                    "Its consumer.yaml does not say whether it uses a generated client.",
                    List.copyOf(evidence));
        }
        boolean isUsed = change.type().changeGroup() != ChangeType.ChangeGroup.PARAMETER
                || !affectedUses.isEmpty()
                || wire.status() == ImpactStatus.BREAKS;
        if (!isUsed && change.type() == ChangeType.PARAMETER_DEPRECATED) {
            return new ImpactOutcome(ImpactStatus.UNAFFECTED, "It does not send the parameter.", List.of());
        }
        boolean breaks = change.code() == Verdict.BREAKING && isUsed;
        return new ImpactOutcome(
                breaks ? ImpactStatus.BREAKS : ImpactStatus.AT_RISK,
                "Its code " + (breaks ? "is" : "may be") + " incompatible with the regenerated " + consumer.client()
                        + " client.",
                List.copyOf(evidence));
    }
}
