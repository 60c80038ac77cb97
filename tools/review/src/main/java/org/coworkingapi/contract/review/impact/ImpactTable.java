package org.coworkingapi.contract.review.impact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.coworkingapi.contract.openapi.consumer.Call;
import org.coworkingapi.contract.openapi.consumer.Consumer;
import org.coworkingapi.contract.openapi.consumer.Usage;
import org.coworkingapi.contract.openapi.consumer.Use;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.openapi.operation.OperationName;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.Direction;
import org.coworkingapi.contract.review.change.Kind;
import org.coworkingapi.contract.review.change.Reach;
import org.coworkingapi.contract.review.change.Verdict;

/** Asks the rules for each change and each consumer. */
final class ImpactTable {

    private static final Outcome HARMLESS = new Outcome(Status.UNAFFECTED, "It is harmless on the wire.", List.of());
    private static final Outcome NO_CONTRACTS = new Outcome(Status.NO_DATA, "It has no contracts.", List.of());
    private static final Outcome UNTOUCHED =
            new Outcome(Status.UNAFFECTED, "Its contracts do not touch what changed.", List.of());
    private static final Outcome NOT_CALLED =
            new Outcome(Status.UNAFFECTED, "It calls none of the operations that this reaches.", List.of());
    private static final Outcome WEBHOOK =
            new Outcome(Status.NO_DATA, "Contracts do not say who listens to webhooks.", List.of());

    private final List<Change> changes;
    private final Usage usage;
    private final Counterparts counterparts;
    private final Touches touches;
    private final ResponseRule responses;
    private final RequestRule requests;
    private final CallRule callers;
    private final Map<Consumer, Map<OperationName, List<Call>>> calls = new LinkedHashMap<>();
    private final Map<Consumer, List<Use>> uses;
    private final SchemasInUse schemas;

    ImpactTable(List<Change> changes, Meeting meeting, Usage usage, Document after) {
        this.changes = changes;
        this.usage = usage;
        this.counterparts = new Counterparts(after);
        this.touches = new Touches(changes, meeting, usage, counterparts);
        Contradictions contradictions = new Contradictions(counterparts);
        this.responses = new ResponseRule(contradictions, counterparts);
        this.requests = new RequestRule(contradictions);
        this.callers = new CallRule(counterparts);
        this.uses = usage.uses().stream().collect(Collectors.groupingBy(Use::consumer));
        this.schemas = new SchemasInUse(counterparts);
        usage.consumers()
                .forEach(consumer -> calls.put(
                        consumer,
                        usage.calls(consumer).stream()
                                .collect(Collectors.groupingBy(
                                        call -> counterparts.name(call.operation()),
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
        Outcome wire = wire(change, consumer, hasContracts);
        Outcome code = CodeRule.judge(
                change, consumer, reached(change, consumer), touches.of(change, consumer), wire, hasContracts);
        Outcome worse = wire.status().compareTo(code.status()) >= 0 ? wire : code;
        return new Impact(change, consumer, wire.status(), code.status(), worse.reason(), worse.evidence());
    }

    private List<Call> reached(Change change, Consumer consumer) {
        Set<OperationName> operations =
                change.reaches().stream().map(Reach::operation).collect(Collectors.toSet());
        return usage.calls(consumer).stream()
                .filter(call -> !call.isNoMethod())
                .filter(call -> operations.contains(counterparts.name(call.operation()))
                        || (change.kind().group() == Kind.Group.CODE && schemas.isReached(change, call)))
                .toList();
    }

    private Outcome wire(Change change, Consumer consumer, boolean hasContracts) {
        if (!hasContracts) {
            return change.wire().compareTo(Verdict.RISKY) < 0 ? HARMLESS : NO_CONTRACTS;
        }
        List<Finding> findings = new ArrayList<>();
        boolean isCalled = false;
        for (Reach reach : change.reaches()) {
            List<Call> own = own(consumer, reach);
            isCalled |= !own.isEmpty();
            own.forEach(call -> MissingRule.judge(change, reach, location(call, reach), call)
                    .ifPresent(findings::add));
            SilenceRule.judge(change, reach, own, uses.getOrDefault(consumer, List.of()))
                    .ifPresent(findings::add);
        }
        touches.of(change, consumer).forEach(touch -> judge(touch).ifPresent(findings::add));
        return Outcome.worst(findings, withoutFindings(change, isCalled));
    }

    private static Outcome withoutFindings(Change change, boolean isCalled) {
        boolean isHarmless = change.wire().compareTo(Verdict.RISKY) < 0;
        boolean hasReaches = !change.reaches().isEmpty();
        boolean isWebhook = hasReaches
                && change.reaches().stream()
                        .allMatch(reach -> reach.operation().path().startsWith("webhook "));
        if (isWebhook && !isHarmless) {
            return WEBHOOK;
        }
        if (hasReaches && !isCalled) {
            return NOT_CALLED;
        }
        return isHarmless ? HARMLESS : UNTOUCHED;
    }

    private List<Call> own(Consumer consumer, Reach reach) {
        Map<OperationName, List<Call>> own = calls.getOrDefault(consumer, Map.of());
        List<Call> direct = own.get(reach.operation());
        int callback = reach.operation().path().indexOf(" callback ");
        if (direct != null) {
            return direct;
        }
        return callback < 0
                ? List.of()
                : own.entrySet().stream()
                        .filter(entry -> entry.getKey()
                                .path()
                                .equals(reach.operation().path().substring(0, callback)))
                        .flatMap(entry -> entry.getValue().stream())
                        .toList();
    }

    /** The place of a reach as the old document names it. */
    private Location location(Call call, Reach reach) {
        return Counterparts.parameters(call.operation()).stream()
                .filter(each -> counterparts.parameter(call.operation(), each).equals(reach.location()))
                .findFirst()
                .orElse(reach.location());
    }

    private Optional<Finding> judge(Touch touch) {
        return switch (touch.reach().location().part()) {
            case OPERATION, SERVER, SECURITY -> callers.judge(touch);
            default -> touch.reach().direction() == Direction.REQUEST ? requests.judge(touch) : responses.judge(touch);
        };
    }
}
