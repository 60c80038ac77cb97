package org.coworkingapi.contract.review.impact;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.coworkingapi.contract.openapi.consumer.Call;
import org.coworkingapi.contract.openapi.consumer.Consumer;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.Kind;
import org.coworkingapi.contract.review.change.Verdict;

/** What a change does to code that is written against a generated client. */
final class CodeRule {

    /** Of these a generated method shows nothing to those who do not use the place. */
    private static final Set<Kind.Group> OF_PLACES =
            EnumSet.of(Kind.Group.SCHEMA, Kind.Group.RESPONSE, Kind.Group.REQUEST_BODY);

    private static final Set<Kind> ASKED_OF_ALL = EnumSet.of(
            Kind.PROPERTY_ADDED_REQUIRED,
            Kind.PROPERTY_BECAME_REQUIRED,
            Kind.REQUEST_BODY_ADDED_REQUIRED,
            Kind.REQUEST_BODY_ADDED_OPTIONAL,
            Kind.REQUEST_BODY_REMOVED,
            Kind.REQUEST_BODY_BECAME_REQUIRED);

    private CodeRule() {}

    /**
     * @param calls of the consumer, for the operations that the change reaches
     * @param touches of the consumer with the change
     * @param wire what it does to the consumer on the wire
     */
    static Outcome judge(
            Change change,
            Consumer consumer,
            List<Call> calls,
            List<Touch> touches,
            Outcome wire,
            boolean hasContracts) {
        if (change.code().compareTo(Verdict.RISKY) < 0) {
            return new Outcome(Status.UNAFFECTED, "Generated code stays as it is for those who use it.", List.of());
        }
        if (!hasContracts) {
            return new Outcome(Status.NO_DATA, "It has no contracts.", List.of());
        }
        Set<Evidence> evidence = new TreeSet<>(Outcome.ORDER);
        boolean isOfPlace = OF_PLACES.contains(change.kind().group()) && !ASKED_OF_ALL.contains(change.kind());
        if (isOfPlace && touches.isEmpty()) {
            return wire.status() == Status.NO_DATA
                    ? wire
                    : new Outcome(Status.UNAFFECTED, "Its contracts do not touch what changed.", List.of());
        }
        touches.forEach(touch -> evidence.add(touch.evidence()));
        if (evidence.isEmpty()) {
            calls.forEach(call -> evidence.add(new Evidence(
                    call.contract().given().place(), "calls " + call.operation().name())));
        }
        if (evidence.isEmpty()) {
            return new Outcome(Status.UNAFFECTED, "It calls none of the operations that this reaches.", List.of());
        }
        if (consumer.client().isEmpty()) {
            return new Outcome(
                    Status.NO_DATA, "It does not say whether it uses a generated client.", List.copyOf(evidence));
        }
        boolean isUsed =
                change.kind().group() != Kind.Group.PARAMETER || !touches.isEmpty() || wire.status() == Status.BREAKS;
        if (!isUsed && change.kind() == Kind.PARAMETER_DEPRECATED) {
            return new Outcome(Status.UNAFFECTED, "It does not send this.", List.of());
        }
        boolean breaks = change.code() == Verdict.BREAKING && isUsed;
        return new Outcome(
                breaks ? Status.BREAKS : Status.AT_RISK,
                "Its " + consumer.client() + " client, generated anew, "
                        + (breaks ? "does not fit its code any more." : "may not fit its code any more."),
                List.copyOf(evidence));
    }
}
