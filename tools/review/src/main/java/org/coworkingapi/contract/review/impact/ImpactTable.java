package org.coworkingapi.contract.review.impact;

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
import org.coworkingapi.contract.review.change.Verdict;

/** Asks the rules for each change and each consumer. */
final class ImpactTable {

    private static final ImpactOutcome HARMLESS =
            new ImpactOutcome(ImpactStatus.UNAFFECTED, "It is harmless on the wire.", List.of());
    private static final ImpactOutcome NO_CONTRACTS =
            new ImpactOutcome(ImpactStatus.NO_DATA, "It has no contracts.", List.of());
    private static final ImpactOutcome UNTOUCHED =
            new ImpactOutcome(ImpactStatus.UNAFFECTED, "Its contracts do not touch what changed.", List.of());
    private static final ImpactOutcome NOT_CALLED =
            new ImpactOutcome(ImpactStatus.UNAFFECTED, "It calls none of the operations that this reaches.", List.of());
    private static final ImpactOutcome WEBHOOK =
            new ImpactOutcome(ImpactStatus.NO_DATA, "Contracts do not say who listens to webhooks.", List.of());

    private final List<Change> changes;
    private final Usage usage;
    private final OperationMatcher matcher;
    private final UsageMatcher usageMatcher;
    private final ReadValueRule responses;
    private final SentValueRule requests;
    private final OperationRule callers;
    private final Map<Consumer, Map<OperationName, List<ContractCall>>> calls = new LinkedHashMap<>();
    private final Map<Consumer, List<ContractUse>> uses;
    private final SchemasInUse schemas;

    ImpactTable(List<Change> changes, ChangesAtLocation changesAtLocation, Usage usage, Document after) {
        this.changes = changes;
        this.usage = usage;
        this.matcher = new OperationMatcher(after);
        this.usageMatcher = new UsageMatcher(changes, changesAtLocation, usage, matcher);
        NewViolations newViolations = new NewViolations(matcher);
        this.responses = new ReadValueRule(newViolations, matcher);
        this.requests = new SentValueRule(newViolations);
        this.callers = new OperationRule(matcher);
        this.uses = usage.uses().stream().collect(Collectors.groupingBy(ContractUse::consumer));
        this.schemas = new SchemasInUse(matcher);
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
        boolean hasContracts = usage.contracts(consumer) > 0;
        ImpactOutcome wire = wire(change, consumer, hasContracts);
        ImpactOutcome code = GeneratedCodeRule.assess(
                change, consumer, reached(change, consumer), usageMatcher.of(change, consumer), wire, hasContracts);
        ImpactOutcome worse = wire.status().compareTo(code.status()) >= 0 ? wire : code;
        return new Impact(change, consumer, wire.status(), code.status(), worse.reason(), worse.evidence());
    }

    private List<ContractCall> reached(Change change, Consumer consumer) {
        Set<OperationName> operations = change.affectedLocations().stream()
                .map(AffectedLocation::operation)
                .collect(Collectors.toSet());
        return usage.calls(consumer).stream()
                .filter(call -> !call.isUnsupportedMethod())
                .filter(call -> operations.contains(matcher.name(call.operation()))
                        || (change.type().changeGroup() == ChangeType.ChangeGroup.CODE
                                && schemas.isReached(change, call)))
                .toList();
    }

    private ImpactOutcome wire(Change change, Consumer consumer, boolean hasContracts) {
        if (!hasContracts) {
            return change.wire().compareTo(Verdict.RISKY) < 0 ? HARMLESS : NO_CONTRACTS;
        }
        List<ContractImpact> impacts = new ArrayList<>();
        boolean isCalled = false;
        for (AffectedLocation affectedLocation : change.affectedLocations()) {
            List<ContractCall> own = ownImpact(consumer, affectedLocation);
            isCalled |= !own.isEmpty();
            own.forEach(
                    call -> OmittedValueRule.assess(change, affectedLocation, location(call, affectedLocation), call)
                            .ifPresent(impacts::add));
            UnusedChangeRule.assess(change, affectedLocation, own, uses.getOrDefault(consumer, List.of()))
                    .ifPresent(impacts::add);
        }
        usageMatcher
                .of(change, consumer)
                .forEach(affectedUse -> assess(affectedUse).ifPresent(impacts::add));
        return ImpactOutcome.worst(impacts, withoutFindings(change, isCalled));
    }

    private static ImpactOutcome withoutFindings(Change change, boolean isCalled) {
        boolean isHarmless = change.wire().compareTo(Verdict.RISKY) < 0;
        boolean hasReaches = !change.affectedLocations().isEmpty();
        boolean isWebhook = hasReaches
                && change.affectedLocations().stream()
                        .allMatch(affectedLocation ->
                                affectedLocation.operation().path().startsWith("webhook "));
        if (isWebhook && !isHarmless) {
            return WEBHOOK;
        }
        if (hasReaches && !isCalled) {
            return NOT_CALLED;
        }
        return isHarmless ? HARMLESS : UNTOUCHED;
    }

    private List<ContractCall> ownImpact(Consumer consumer, AffectedLocation affectedLocation) {
        Map<OperationName, List<ContractCall>> own = calls.getOrDefault(consumer, Map.of());
        List<ContractCall> direct = own.get(affectedLocation.operation());
        int callback = affectedLocation.operation().path().indexOf(" callback ");
        if (direct != null) {
            return direct;
        }
        return callback < 0
                ? List.of()
                : own.entrySet().stream()
                        .filter(entry -> entry.getKey()
                                .path()
                                .equals(affectedLocation.operation().path().substring(0, callback)))
                        .flatMap(entry -> entry.getValue().stream())
                        .toList();
    }

    /** The place of a reach as the old document names it. */
    private Location location(ContractCall call, AffectedLocation affectedLocation) {
        return OperationMatcher.parameters(call.operation()).stream()
                .filter(each -> matcher.parameter(call.operation(), each).equals(affectedLocation.location()))
                .findFirst()
                .orElse(affectedLocation.location());
    }

    private Optional<ContractImpact> assess(AffectedUse affectedUse) {
        return switch (affectedUse.affectedLocation().location().part()) {
            case OPERATION, SERVER, SECURITY -> callers.assess(affectedUse);
            default ->
                affectedUse.affectedLocation().direction() == Direction.REQUEST
                        ? requests.assess(affectedUse)
                        : responses.assess(affectedUse);
        };
    }
}
