package org.coworkingapi.review.diff;

import java.time.LocalDate;
import java.util.List;
import org.coworkingapi.review.change.Change;
import org.coworkingapi.review.change.Location;
import org.coworkingapi.review.change.OperationName;
import org.coworkingapi.review.document.Document;

/** What differs between two documents. */
public final class Diff {

    private final List<Change> changes;

    private Diff(List<Change> changes) {
        this.changes = changes;
    }

    /** @param today decides which announced ends have passed */
    public static Diff of(Document before, Document after, LocalDate today) {
        return new Diff(List.of());
    }

    /** One for each real edit, in the order of {@link Change#ORDER}. */
    public List<Change> changes() {
        return changes;
    }

    /**
     * The changes that somebody meets who reads or writes one place: at the place, and at what it is in.
     *
     * @param path as in {@link org.coworkingapi.review.change.Reach}; recursive schemas are followed as far as it goes
     */
    public List<Change> met(OperationName operation, Location location, String path) {
        return List.of();
    }
}
