package org.coworkingapi.contract.review.impact;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.coworkingapi.contract.openapi.consumer.Consumer;
import org.coworkingapi.contract.openapi.consumer.ContractCall;
import org.coworkingapi.contract.openapi.consumer.ContractUse;
import org.coworkingapi.contract.openapi.consumer.Usage;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.openapi.operation.OperationName;
import org.coworkingapi.contract.review.change.AffectedLocation;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.Direction;
import org.coworkingapi.contract.review.change.Effect;
import org.coworkingapi.contract.review.change.Verdict;

/** Determines the impact of each change on each consumer from the rules of this package. */
final class ImpactTable {

    private static final ImpactOutcome HARMLESS =
            new ImpactOutcome(ImpactStatus.UNAFFECTED, "The change is compatible on the wire.", List.of());
    private static final ImpactOutcome WEBHOOK =
            new ImpactOutcome(ImpactStatus.NO_DATA, "Contracts do not cover webhooks.", List.of());

    private final List<Change> changes;
    private final Usage usage;
    private final OperationMatcher matcher;
    private final UsageMatcher usageMatcher;
    private final ViolationCauses violationCauses;
    private final ReadValueRule readValueRule;
    private final SentValueRule sentValueRule;
    private final OperationRule operationRule;
    private final VariationRule variationRule;
    private final Map<Consumer, Map<OperationName, List<ContractCall>>> calls = new LinkedHashMap<>();
    private final Map<Consumer, List<ContractUse>> uses;
    private final SchemasInUse schemasInUse;

    ImpactTable(List<Change> changes, ChangesAtLocation changesAtLocation, Usage usage, Document after) {
        this.changes = changes;
        this.usage = usage;
        this.matcher = new OperationMatcher(after);
        this.usageMatcher = new UsageMatcher(changes, changesAtLocation, usage, matcher);
        this.violationCauses = new ViolationCauses(changes, changesAtLocation, usage, matcher);
        this.readValueRule = new ReadValueRule(violationCauses, matcher);
        this.sentValueRule = new SentValueRule(violationCauses);
        this.operationRule = new OperationRule(matcher);
        this.variationRule = new VariationRule(usage);
        this.uses = usage.uses().stream().collect(Collectors.groupingBy(ContractUse::consumer));
        this.schemasInUse = new SchemasInUse(matcher);
        usage.consumers()
                .forEach(consumer -> calls.put(
                        consumer,
                        usage.calls(consumer).stream()
                                .collect(Collectors.groupingBy(
                                        call -> matcher.name(call.operation()),
                                        LinkedHashMap::new,
                                        Collectors.toList()))));
    }

    Map<Change, List<Impact>> impacts() {
        Map<Change, List<Impact>> impacts = new LinkedHashMap<>();
        changes.forEach(change -> impacts.put(
                change,
                usage.consumers().stream()
                        .map(consumer -> impact(change, consumer))
                        .toList()));
        return impacts;
    }

    private Impact impact(Change change, Consumer consumer) {
        List<Path> unreadFiles = usage.unreadFiles(consumer);
        boolean hasContracts = usage.contractCount(consumer) > 0 || !unreadFiles.isEmpty();
        ImpactOutcome wire = assessWire(change, consumer, hasContracts);
        ImpactOutcome code = GeneratedCodeRule.assess(
                change,
                consumer,
                affectedCalls(change, consumer),
                usageMatcher.of(change, consumer),
                wire,
                hasContracts);
        code = variationRule.assessCode(code, usageMatcher.of(change, consumer));
        if (!unreadFiles.isEmpty()) {
            wire = isAlwaysUnaffected(change) ? wire : wire.orUnread(unreadFiles);
            code = change.code().compareTo(Verdict.RISKY) < 0 ? code : code.orUnread(unreadFiles);
        }
        boolean isCodeWorse = wire.status().compareTo(code.status()) < 0
                && !(wire.isTested() && code.status() == ImpactStatus.NO_DATA);
        ImpactOutcome codeOutcome = wire.isTested() && !code.isTested() ? code.and(wire) : code;
        ImpactOutcome worse = isCodeWorse ? codeOutcome : wire;
        String reason = wire.status() == ImpactStatus.UNAFFECTED && code.status() == ImpactStatus.NO_DATA
                ? wire.reason() + " The impact on the code of the consumer is not known. " + code.reason()
                : worse.reason();
        return new Impact(change, consumer, wire.status(), code.status(), reason, worse.evidence());
    }

    /** Returns whether no contract can show an impact: the change has no effect, or all values remain valid. */
    private static boolean isAlwaysUnaffected(Change change) {
        return change.wire() == Verdict.NONE
                || (change.wire() == Verdict.COMPATIBLE && change.effect() == Effect.WIDENS);
    }

    private List<ContractCall> affectedCalls(Change change, Consumer consumer) {
        Set<OperationName> operations = change.affectedLocations().stream()
                .map(AffectedLocation::operation)
                .collect(Collectors.toSet());
        return usage.calls(consumer).stream()
                .filter(call -> !call.isUnsupportedMethod())
                .filter(call -> operations.contains(matcher.name(call.operation()))
                        || (change.type().changeGroup() == ChangeType.ChangeGroup.CODE
                                && schemasInUse.isUsed(change, call)))
                .toList();
    }

    private ImpactOutcome assessWire(Change change, Consumer consumer, boolean hasContracts) {
        if (!hasContracts) {
            return change.wire().compareTo(Verdict.RISKY) < 0 ? HARMLESS : ImpactOutcome.NO_CONTRACTS;
        }
        List<ContractImpact> impacts = new ArrayList<>();
        boolean isCalled = false;
        for (AffectedLocation affectedLocation : change.affectedLocations()) {
            List<ContractCall> callsOfLocation = callsOf(consumer, affectedLocation);
            isCalled |= !callsOfLocation.isEmpty();
            callsOfLocation.forEach(
                    call -> OmittedValueRule.assess(change, affectedLocation, location(call, affectedLocation), call)
                            .ifPresent(impacts::add));
            UnusedChangeRule.assess(change, affectedLocation, callsOfLocation, uses.getOrDefault(consumer, List.of()))
                    .ifPresent(impacts::add);
        }
        List<AffectedUse> affectedUses = usageMatcher.of(change, consumer);
        boolean isAssessed = OmittedValueRule.TYPES.contains(change.type())
                ? !impacts.isEmpty()
                : affectedUses.stream().anyMatch(violationCauses::isCause);
        affectedUses.forEach(affectedUse ->
                assess(affectedUse).ifPresent(impact -> impacts.add(variationRule.assess(impact, affectedUse))));
        if (!isAssessed) {
            impacts.addAll(violationCauses.impacts(change, consumer));
        }
        ImpactOutcome outcome = ImpactOutcome.worst(impacts, outcomeWithoutImpacts(change, isCalled));
        return isAlwaysUnaffected(change)
                ? outcome
                : violationCauses
                        .uncheckedValues(change, consumer)
                        .map(outcome::orNoData)
                        .orElse(outcome);
    }

    private static ImpactOutcome outcomeWithoutImpacts(Change change, boolean isCalled) {
        boolean isHarmless = change.wire().compareTo(Verdict.RISKY) < 0;
        boolean hasLocations = !change.affectedLocations().isEmpty();
        boolean isWebhook = hasLocations
                && change.affectedLocations().stream()
                        .allMatch(affectedLocation ->
                                affectedLocation.operation().path().startsWith("webhook "));
        if (isWebhook && !isHarmless) {
            return WEBHOOK;
        }
        if (hasLocations && !isCalled) {
            return ImpactOutcome.NOT_CALLED;
        }
        return isHarmless ? HARMLESS : ImpactOutcome.UNUSED;
    }

    private List<ContractCall> callsOf(Consumer consumer, AffectedLocation affectedLocation) {
        Map<OperationName, List<ContractCall>> byOperation = calls.getOrDefault(consumer, Map.of());
        List<ContractCall> callsOfOperation = byOperation.get(affectedLocation.operation());
        int callback = affectedLocation.operation().path().indexOf(" callback ");
        if (callsOfOperation != null) {
            return callsOfOperation;
        }
        return callback < 0
                ? List.of()
                : byOperation.entrySet().stream()
                        .filter(entry -> entry.getKey()
                                .path()
                                .equals(affectedLocation.operation().path().substring(0, callback)))
                        .flatMap(entry -> entry.getValue().stream())
                        .toList();
    }

    /** Returns the affected location in the old document, where a parameter may have another name. */
    private Location location(ContractCall call, AffectedLocation affectedLocation) {
        return OperationMatcher.parameters(call.operation()).stream()
                .filter(parameter ->
                        matcher.parameter(call.operation(), parameter).equals(affectedLocation.location()))
                .findFirst()
                .orElse(affectedLocation.location());
    }

    private Optional<ContractImpact> assess(AffectedUse affectedUse) {
        return switch (affectedUse.affectedLocation().location().part()) {
            case OPERATION, SERVER, SECURITY -> operationRule.assess(affectedUse);
            default ->
                affectedUse.affectedLocation().direction() == Direction.REQUEST
                        ? sentValueRule.assess(affectedUse)
                        : readValueRule.assess(affectedUse);
        };
    }
}
