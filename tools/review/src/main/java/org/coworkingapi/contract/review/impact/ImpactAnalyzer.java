package org.coworkingapi.contract.review.impact;

import java.util.List;
import java.util.Map;
import org.coworkingapi.contract.openapi.consumer.Usage;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.diff.DocumentDiff;

/** Determines the impact of changes on consumers. */
public final class ImpactAnalyzer {

    private ImpactAnalyzer() {}

    /**
     * Returns the impact of each change on each consumer.
     *
     * @param after the new document
     */
    public static Map<Change, List<Impact>> of(DocumentDiff diff, Usage usage, Document after) {
        return new ImpactTable(diff.changes(), diff::changesAt, usage, after).impacts();
    }
}
