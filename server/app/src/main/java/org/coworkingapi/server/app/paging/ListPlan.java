package org.coworkingapi.server.app.paging;

import java.util.List;
import org.coworkingapi.server.stub.shape.Shape;

/**
 * The parts of a list that a shape selects.
 *
 * <p>The records are counted only if the number is selected and does not follow from the page: the last page shows how
 * many there are. Whether another page follows is known from one more row than the page has.
 *
 * @param <L> generated model of the list
 * @param <R> generated model of its records
 */
public final class ListPlan<L, R> {

    private final Envelope<L, R> envelope;
    private final boolean includesRecords;
    private final boolean includesTotal;
    private final boolean includesNext;

    public ListPlan(Envelope<L, R> envelope, Shape shape) {
        this.envelope = envelope;
        this.includesRecords = shape.includes("Records");
        this.includesTotal = shape.includesAny("TotalItems", "TotalPages");
        this.includesNext = shape.includes("HasNextPage");
    }

    public boolean includesRecords() {
        return includesRecords;
    }

    /** Returns whether one statement can be insufficient, if each method of the source executes one. */
    public boolean needsSnapshot() {
        return includesRecords && includesTotal;
    }

    /** Reads the selected parts of the page. */
    public <K> L read(Page page, ListSource<K, R> source) {
        L list = envelope.constructor().get();
        envelope.currentPage().accept(list, page.number());
        envelope.currentPageSize().accept(list, page.size());
        envelope.hasPreviousPage().accept(list, page.number() > 1);
        if (!includesRecords) {
            if (includesTotal || includesNext) {
                setTotal(list, page, source.count());
            }
            return list;
        }
        List<K> rows = source.rows(page);
        boolean hasNext = rows.size() > page.size();
        envelope.records().accept(list, source.records(hasNext ? rows.subList(0, page.size()) : rows));
        if (includesTotal) {
            boolean isLast = !hasNext && (page.number() == 1 || !rows.isEmpty());
            setTotal(list, page, isLast ? page.offset() + rows.size() : source.count());
        }
        envelope.hasNextPage().accept(list, hasNext);
        return list;
    }

    private void setTotal(L list, Page page, long total) {
        long pages = (total + page.size() - 1) / page.size();
        envelope.totalItems().accept(list, total);
        envelope.totalPages().accept(list, Math.toIntExact(pages));
        envelope.hasNextPage().accept(list, page.number() < pages);
    }
}
