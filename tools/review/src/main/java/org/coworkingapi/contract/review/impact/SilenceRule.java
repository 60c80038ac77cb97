package org.coworkingapi.contract.review.impact;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coworkingapi.contract.openapi.consumer.Call;
import org.coworkingapi.contract.openapi.consumer.Use;
import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.Direction;
import org.coworkingapi.contract.review.change.Kind;
import org.coworkingapi.contract.review.change.Reach;
import org.coworkingapi.contract.review.change.Verdict;

/** What contracts say of a change that none of them touches: that it is not used, or nothing. */
final class SilenceRule {

    private static final Set<Kind> MORE_ANSWERS = EnumSet.of(Kind.RESPONSE_ADDED, Kind.ERROR_ADDED);
    private static final Set<Kind> LINKS = EnumSet.of(Kind.LINK_ADDED, Kind.LINK_REMOVED, Kind.LINK_CHANGED);

    private SilenceRule() {}

    /**
     * @param calls of one consumer, for the operation that the change reaches
     * @param uses of the same consumer
     */
    static Optional<Finding> judge(Change change, Reach reach, List<Call> calls, List<Use> uses) {
        boolean isRisky = reach.verdict().compareTo(Verdict.RISKY) >= 0;
        if (calls.isEmpty() || !isRisky) {
            return Optional.empty();
        }
        Evidence evidence = evidence(calls.get(0));
        if (change.kind() == Kind.RESPONSE_MEDIA_TYPE_ADDED || MORE_ANSWERS.contains(change.kind())) {
            return change.kind() == Kind.RESPONSE_MEDIA_TYPE_ADDED
                    ? negotiated(reach, calls)
                    : Finding.of(Status.AT_RISK, "It calls this, and does not know the new answer.", evidence);
        }
        if (LINKS.contains(change.kind())) {
            return Finding.of(Status.NO_DATA, "Contracts do not say who follows links.", evidence);
        }
        if (reach.operation().path().contains(" callback ")) {
            return Finding.of(Status.NO_DATA, "Contracts do not say who is called back.", evidence);
        }
        return reach.location().part() == Location.Part.RESPONSE_BODY && reach.direction() == Direction.RESPONSE
                ? unread(reach, calls, uses)
                : Optional.empty();
    }

    private static Optional<Finding> negotiated(Reach reach, List<Call> calls) {
        return calls.stream()
                .filter(call -> isOf(call, reach.location().status()))
                .filter(call -> call.contract().given().header("Accept").isEmpty())
                .findFirst()
                .flatMap(call ->
                        Finding.of(Status.AT_RISK, "It does not say which media type it accepts.", evidence(call)));
    }

    private static Optional<Finding> unread(Reach reach, List<Call> calls, List<Use> uses) {
        String status = reach.location().status();
        List<Call> same = calls.stream().filter(call -> isOf(call, status)).toList();
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
        return Finding.of(
                Status.NO_DATA,
                same.isEmpty()
                        ? "It calls this, and no contract says what it reads of a good answer."
                        : "It expects " + status + ", and no contract says what it reads of it.",
                evidence(same.isEmpty() ? calls.get(0) : same.get(0)));
    }

    private static boolean isOf(Call call, String status) {
        return call.status().equalsIgnoreCase(status)
                || String.valueOf(call.contract().expected().status()).equals(status);
    }

    private static Evidence evidence(Call call) {
        return new Evidence(
                call.contract().given().place(), "calls " + call.operation().name());
    }
}
