package org.coworkingapi.contract.review.diff;

import java.time.LocalDate;
import java.util.List;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.openapi.operation.OperationName;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.schema.SchemaComparison;

/** What differs between two documents. */
public final class Diff {

    private final ChangeLog log;
    private final List<Change> changes;

    private Diff(ChangeLog log) {
        this.log = log;
        this.changes = log.changes();
    }

    /**
     * Compares two documents.
     *
     * @param today decides which announced ends have passed
     * @throws org.coworkingapi.contract.openapi.document.BadInputException if a part of a document is not what OpenAPI
     *     says
     */
    public static Diff of(Document before, Document after, LocalDate today) {
        ChangeLog log = new ChangeLog();
        new ApiDiff(before, after, today, new SchemaComparison(before, after, today), log).run();
        return new Diff(log);
    }

    /** One for each real edit, in the order of {@link Change#ORDER}. */
    public List<Change> changes() {
        return changes;
    }

    /**
     * The changes that somebody meets who reads or writes one place: at the place, at what it is in, and of that part
     * as a whole.
     *
     * @param path as in {@link org.coworkingapi.contract.review.change.Reach}; recursive schemas are followed as far as
     *     it goes
     */
    public List<Change> met(OperationName operation, Location location, String path) {
        return log.met(operation, location, path);
    }
}
