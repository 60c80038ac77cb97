package org.coworkingapi.contract.review.impact;

import java.util.List;
import org.coworkingapi.contract.openapi.consumer.Consumer;
import org.coworkingapi.contract.review.change.Change;

/**
 * The impact of a change on a consumer.
 *
 * @param wire the impact on the requests and responses of the consumer
 * @param code the impact on the code of the consumer, if it uses a generated client
 * @param reason the reason, as a sentence
 */
public record Impact(
        Change change,
        Consumer consumer,
        ImpactStatus wire,
        ImpactStatus code,
        String reason,
        List<UsageEvidence> evidence) {

    public Impact {
        evidence = List.copyOf(evidence);
    }

    /** Returns the worse of the two statuses, or the status on the wire if there is no data about the code. */
    public ImpactStatus status() {
        return code == ImpactStatus.NO_DATA || wire.compareTo(code) >= 0 ? wire : code;
    }

    /** Returns whether the consumer is unaffected on the wire, and there is no data about its code. */
    public boolean isUnknownInCodeOnly() {
        return wire == ImpactStatus.UNAFFECTED && code == ImpactStatus.NO_DATA;
    }
}
