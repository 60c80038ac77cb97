package org.coworkingapi.contract.review.impact;

import java.util.List;
import org.coworkingapi.contract.openapi.consumer.Consumer;
import org.coworkingapi.contract.review.change.Change;

/**
 * What one change does to one consumer.
 *
 * @param wire to what it sends and reads
 * @param code to its code, if it uses a generated client
 * @param reason a sentence
 */
public record Impact(
        Change change, Consumer consumer, ImpactStatus wire, ImpactStatus code, String reason, List<UsageEvidence> evidence) {

    public Impact {
        evidence = List.copyOf(evidence);
    }

    /** The worse of both. */
    public ImpactStatus status() {
        return wire.compareTo(code) >= 0 ? wire : code;
    }
}
