package org.coworkingapi.contract.review.impact;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.coworkingapi.contract.openapi.consumer.ContractCall;
import org.coworkingapi.contract.openapi.consumer.Consumer;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.Verdict;

/** What a change does to code that is written against a generated client. */
final class GeneratedCodeRule {

    /** Of these a generated method shows nothing to those who do not use the place. */
    private static final Set<ChangeType.ChangeGroup> OF_PLACES =
            EnumSet.of(ChangeType.ChangeGroup.SCHEMA, ChangeType.ChangeGroup.RESPONSE, ChangeType.ChangeGroup.REQUEST_BODY);

    private static final Set<ChangeType> ASKED_OF_ALL = EnumSet.of(
            ChangeType.PROPERTY_ADDED_REQUIRED,
            ChangeType.PROPERTY_BECAME_REQUIRED,
            ChangeType.REQUEST_BODY_ADDED_REQUIRED,
            ChangeType.REQUEST_BODY_ADDED_OPTIONAL,
            ChangeType.REQUEST_BODY_REMOVED,
            ChangeType.REQUEST_BODY_BECAME_REQUIRED);

    private GeneratedCodeRule() {}

    /**
     * @param calls of the consumer, for the operations that the change reaches
     * @param touches of the consumer with the change
     * @param wire what it does to the consumer on the wire
     */
    static ImpactOutcome assess(
            Change change,
            Consumer consumer,
            List<ContractCall> calls,
            List<AffectedUse> affectedUses,
            ImpactOutcome wire,
            boolean hasContracts) {
        if (change.code().compareTo(Verdict.RISKY) < 0) {
            return new ImpactOutcome(ImpactStatus.UNAFFECTED, "Generated code stays as it is for those who use it.", List.of());
        }
        if (!hasContracts) {
            return new ImpactOutcome(ImpactStatus.NO_DATA, "It has no contracts.", List.of());
        }
        Set<UsageEvidence> evidence = new TreeSet<>(ImpactOutcome.ORDER);
        boolean isOfLocation = OF_PLACES.contains(change.type().changeGroup()) && !ASKED_OF_ALL.contains(change.type());
        if (isOfLocation && affectedUses.isEmpty()) {
            return wire.status() == ImpactStatus.NO_DATA
                    ? wire
                    : new ImpactOutcome(ImpactStatus.UNAFFECTED, "Its contracts do not touch what changed.", List.of());
        }
        affectedUses.forEach(affectedUse -> evidence.add(affectedUse.evidence()));
        if (evidence.isEmpty()) {
            calls.forEach(call -> evidence.add(new UsageEvidence(
                    call.contract().given().location(), "calls " + call.operation().name())));
        }
        if (evidence.isEmpty()) {
            return new ImpactOutcome(ImpactStatus.UNAFFECTED, "It calls none of the operations that this reaches.", List.of());
        }
        if (consumer.client().isEmpty()) {
            return new ImpactOutcome(
                    ImpactStatus.NO_DATA, "It does not say whether it uses a generated client.", List.copyOf(evidence));
        }
        boolean isUsed =
                change.type().changeGroup() != ChangeType.ChangeGroup.PARAMETER || !affectedUses.isEmpty() || wire.status() == ImpactStatus.BREAKS;
        if (!isUsed && change.type() == ChangeType.PARAMETER_DEPRECATED) {
            return new ImpactOutcome(ImpactStatus.UNAFFECTED, "It does not send this.", List.of());
        }
        boolean breaks = change.code() == Verdict.BREAKING && isUsed;
        return new ImpactOutcome(
                breaks ? ImpactStatus.BREAKS : ImpactStatus.AT_RISK,
                "Its " + consumer.client() + " client, generated anew, "
                        + (breaks ? "does not fit its code any more." : "may not fit its code any more."),
                List.copyOf(evidence));
    }
}
