package org.coworkingapi.review.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.coworkingapi.review.change.Change;
import org.coworkingapi.review.document.Document;
import org.coworkingapi.review.impact.Impact;

/** Decides what is objected to. */
public final class Policy {

    private Policy() {}

    /**
     * What a policy says of a review.
     *
     * @param excused the changes that an exception allows, with its reason
     */
    public record Ruling(Map<Change, String> excused, List<Objection> objections) {}

    public static Ruling judge(Settings settings, LocalDate today, Document before, Document after, List<Change> changes,
            Map<Change, List<Impact>> impacts) {
        return new Ruling(Map.of(), List.of());
    }
}
