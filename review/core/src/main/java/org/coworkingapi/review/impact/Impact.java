package org.coworkingapi.review.impact;

import java.util.List;
import org.coworkingapi.review.change.Change;
import org.coworkingapi.review.consumer.Consumer;

/**
 * What one change does to one consumer.
 *
 * @param wire   to what it sends and reads
 * @param code   to its code, if it uses a generated client
 * @param reason a sentence
 */
public record Impact(Change change, Consumer consumer, Status wire, Status code, String reason, List<Evidence> evidence) {

    public Impact {
        evidence = List.copyOf(evidence);
    }

    /** The worse of both. */
    public Status status() {
        return wire.compareTo(code) >= 0 ? wire : code;
    }
}
