package org.coworkingapi.contract.review.impact;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.coworkingapi.contract.openapi.consumer.Contract;
import org.coworkingapi.contract.review.change.Kind;
import org.coworkingapi.contract.review.change.Verdict;

/** What a change does to somebody who reads what changed. */
final class ResponseRule {

    /** After these, what was read is not there any more, or is something else. */
    private static final Set<Kind> GONE = EnumSet.of(
            Kind.PROPERTY_REMOVED,
            Kind.BECAME_WRITE_ONLY,
            Kind.TYPE_REPLACED,
            Kind.SCHEMA_FORBIDDEN,
            Kind.RESPONSE_MEDIA_TYPE_REMOVED,
            Kind.RESPONSE_BODY_REMOVED,
            Kind.RESPONSE_HEADER_REMOVED);

    private static final Set<Kind> STATUSES = EnumSet.of(Kind.RESPONSE_REMOVED, Kind.ERROR_REMOVED);

    private final Contradictions contradictions;
    private final Counterparts counterparts;

    ResponseRule(Contradictions contradictions, Counterparts counterparts) {
        this.contradictions = contradictions;
        this.counterparts = counterparts;
    }

    Optional<Finding> judge(Touch touch) {
        if (STATUSES.contains(touch.kind())) {
            int status = touch.use().call().contract().expected().status();
            Optional<String> described =
                    counterparts.of(touch.use().call().operation()).flatMap(after -> after.status(status));
            return described.isEmpty()
                    ? Finding.of(
                            Status.BREAKS, "It expects " + status + ", which no answer has any more.", touch.evidence())
                    : Finding.of(
                            Status.AT_RISK,
                            "It expects " + status + ", which only '" + described.get() + "' describes now.",
                            touch.evidence());
        }
        if (touch.kind() == Kind.RESPONSE_BODY_REMOVED && !readsBody(touch)) {
            return Optional.empty();
        }
        boolean isGone = (GONE.contains(touch.kind()) && touch.reach().verdict() != Verdict.NONE)
                || touch.kind() == Kind.RESPONSE_HEADER_REMOVED
                || touch.kind() == Kind.RESPONSE_MEDIA_TYPE_REMOVED;
        if (isGone) {
            return Finding.of(
                    Status.BREAKS, "It reads what is not there any more, or is something else.", touch.evidence());
        }
        if (contradictions.isBlamed(touch)) {
            return Contradictions.isLoose(touch)
                    ? Finding.of(
                            Status.AT_RISK,
                            "Its example cannot come any more; its matcher may let another value pass.",
                            touch.evidence())
                    : Finding.of(Status.BREAKS, "The value that it expects cannot come any more.", touch.evidence());
        }
        return touch.isRisky()
                ? Finding.of(Status.AT_RISK, "It reads this. " + touch.reach().reason(), touch.evidence())
                : Optional.empty();
    }

    private static boolean readsBody(Touch touch) {
        Contract.Expected response = touch.use().call().contract().expected();
        return response.body().isPresent() || !response.matched().isEmpty();
    }
}
