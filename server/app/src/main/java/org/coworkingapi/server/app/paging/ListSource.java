package org.coworkingapi.server.app.paging;

import java.util.List;

/**
 * The rows of a list, in their order.
 *
 * @param <K> what a page is made of before its records are complete, such as their ids
 * @param <R> generated model of the records
 */
public interface ListSource<K, R> {

    /** Returns at most {@link Page#limit()} rows, from {@link Page#offset()}. */
    List<K> rows(Page page);

    /** Returns the number of rows of the list. */
    long count();

    /** Returns the records of the rows. */
    List<R> records(List<K> rows);
}
