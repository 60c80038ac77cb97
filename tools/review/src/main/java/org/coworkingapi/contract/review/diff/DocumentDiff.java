package org.coworkingapi.contract.review.diff;

import java.time.LocalDate;
import java.util.List;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.openapi.operation.OperationName;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.schema.SchemaComparison;

/** What differs between two documents. */
public final class DocumentDiff {

    private final ChangeCollector log;
    private final List<Change> changes;

    private DocumentDiff(ChangeCollector log) {
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
    public static DocumentDiff of(Document before, Document after, LocalDate today) {
        ChangeCollector log = new ChangeCollector();
        new ApiDiff(before, after, today, new SchemaComparison(before, after, today), log).run();
        return new DocumentDiff(log);
    }

    /** One for each real edit, in the order of {@link Change#ORDER}. */
    public List<Change> changes() {
        return changes;
    }

    /**
     * The changes that somebody meets who reads or writes one place: at the place, at what it is in, and of that part
     * as a whole.
     *
     * @param path as in {@link org.coworkingapi.contract.review.change.AffectedLocation}; recursive schemas are followed as far as
     *     it goes
     */
    public List<Change> changesAt(OperationName operation, Location location, String path) {
        return log.changesAt(operation, location, path);
    }
}
