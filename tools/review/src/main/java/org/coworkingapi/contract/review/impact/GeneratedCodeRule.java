package org.coworkingapi.contract.review.impact;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.coworkingapi.contract.openapi.consumer.Consumer;
import org.coworkingapi.contract.openapi.consumer.ContractCall;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.TolerantReaderRules;
import org.coworkingapi.contract.review.change.Verdict;

/** The rule for the impact on code that uses a generated client. */
final class GeneratedCodeRule {

    /** The groups of changes that affect only code that uses the changed location. */
    private static final Set<ChangeType.ChangeGroup> LOCATION_GROUPS = EnumSet.of(
            ChangeType.ChangeGroup.SCHEMA, ChangeType.ChangeGroup.RESPONSE, ChangeType.ChangeGroup.REQUEST_BODY);

    private static final Set<ChangeType> CHANGES_FOR_ALL_CALLERS = EnumSet.of(
            ChangeType.PROPERTY_ADDED_REQUIRED,
            ChangeType.PROPERTY_BECAME_REQUIRED,
            ChangeType.REQUEST_BODY_ADDED_REQUIRED,
            ChangeType.REQUEST_BODY_ADDED_OPTIONAL,
            ChangeType.REQUEST_BODY_REMOVED,
            ChangeType.REQUEST_BODY_BECAME_REQUIRED);

    /** The generated clients in languages with one type for integers of all sizes. */
    private static final Set<String> CLIENTS_WITHOUT_INTEGER_SIZES =
            Set.of("javascript", "typescript", "python", "ruby", "php", "perl");

    private GeneratedCodeRule() {}

    /**
     * Returns the impact on the code of a consumer.
     *
     * @param calls the calls of the consumer to the affected operations
     * @param affectedUses the affected uses of the consumer
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
            return ImpactOutcome.NO_CONTRACTS;
        }
        Set<UsageEvidence> evidence = new TreeSet<>(ImpactOutcome.ORDER);
        boolean affectsOnlyUses = LOCATION_GROUPS.contains(change.type().changeGroup())
                && !CHANGES_FOR_ALL_CALLERS.contains(change.type());
        if (affectsOnlyUses && affectedUses.isEmpty()) {
            return wire.status() == ImpactStatus.NO_DATA ? wire : ImpactOutcome.UNUSED;
        }
        affectedUses.forEach(affectedUse -> evidence.add(affectedUse.evidence()));
        if (evidence.isEmpty()) {
            calls.forEach(call -> evidence.add(new UsageEvidence(
                    call.contract().given().location(),
                    "calls " + call.operation().name())));
        }
        if (evidence.isEmpty()) {
            return ImpactOutcome.NOT_CALLED;
        }
        if (consumer.client().isEmpty()) {
            return new ImpactOutcome(
                    ImpactStatus.NO_DATA,
                    "The language of the client is unknown; add it to consumer.yaml, for example 'client: java'.",
                    List.copyOf(evidence));
        }
        if (CLIENTS_WITHOUT_INTEGER_SIZES.contains(consumer.client())
                && TolerantReaderRules.affectsOnlyReadersWithIntegerSizes(change)) {
            return new ImpactOutcome(
                    ImpactStatus.UNAFFECTED,
                    "The generated " + consumer.client() + " client has one type for integers of all sizes.",
                    List.of());
        }
        boolean isUsed = change.type().changeGroup() != ChangeType.ChangeGroup.PARAMETER
                || !affectedUses.isEmpty()
                || wire.status() == ImpactStatus.BREAKS;
        if (!isUsed && change.type() == ChangeType.PARAMETER_DEPRECATED) {
            return new ImpactOutcome(ImpactStatus.UNAFFECTED, "The consumer does not send the parameter.", List.of());
        }
        boolean breaks = change.code() == Verdict.BREAKING && isUsed;
        return new ImpactOutcome(
                breaks ? ImpactStatus.BREAKS : ImpactStatus.AT_RISK,
                "The code of the consumer " + (breaks ? "is" : "may be") + " incompatible with the regenerated "
                        + consumer.client() + " client.",
                List.copyOf(evidence));
    }
}
