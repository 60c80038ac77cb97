package org.coworkingapi.contract.review.diff;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.openapi.operation.OperationName;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.VerdictSettings;
import org.coworkingapi.contract.review.schema.SchemaComparison;

/** The differences between two documents. */
public final class DocumentDiff {

    private final ChangeCollector collector;
    private final List<Change> changes;
    private final Map<Change, List<String>> hints;

    private DocumentDiff(ChangeCollector collector, SchemaComparison schemas) {
        this.collector = collector;
        this.changes = collector.changes();
        this.hints = collector.hints(schemas);
    }

    /** Compares two documents with the default verdict settings. */
    public static DocumentDiff of(Document before, Document after, LocalDate today) {
        return of(before, after, today, VerdictSettings.DEFAULT);
    }

    /**
     * Compares two documents.
     *
     * @param today the date that decides which sunsets have passed
     * @throws org.coworkingapi.contract.openapi.document.BadInputException if a part of a document is not valid OpenAPI
     */
    public static DocumentDiff of(Document before, Document after, LocalDate today, VerdictSettings settings) {
        ChangeCollector collector = new ChangeCollector(settings);
        SchemaComparison schemas = new SchemaComparison(before, after, today);
        new ApiDiff(before, after, today, schemas, collector).run();
        return new DocumentDiff(collector, schemas);
    }

    /** Returns one change for each edit, in the order of {@link Change#ORDER}. */
    public List<Change> changes() {
        return changes;
    }

    /** Returns the hints by change, such as a possible rename. */
    public Map<Change, List<String>> hints() {
        return Collections.unmodifiableMap(hints);
    }

    /**
     * Returns the changes that affect a value: the changes at its location and at the enclosing locations, and those
     * that affect the part as a whole.
     *
     * @param path as in {@link org.coworkingapi.contract.review.change.AffectedLocation}; it may pass a recursive
     *     schema several times
     */
    public List<Change> changesAt(OperationName operation, Location location, String path) {
        return collector.changesAt(operation, location, path);
    }
}
