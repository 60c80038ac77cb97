package org.coworkingapi.review.impact;

import java.util.List;
import java.util.Map;
import org.coworkingapi.review.change.Change;
import org.coworkingapi.review.consumer.Usage;
import org.coworkingapi.review.diff.Diff;

/** Joins changes with what consumers use. */
public final class Impacts {

    private Impacts() {}

    /** For each change one for each consumer, in the order of the consumers. */
    public static Map<Change, List<Impact>> of(Diff diff, Usage usage) {
        return Map.of();
    }
}
