package org.coworkingapi.server.app.paging;

/**
 * A page that a request asks for.
 *
 * @param number number of the page, starting at 1
 * @param size maximum number of records
 */
public record Page(int number, int size) {

    /** Returns the number of records on the previous pages, if they are full. */
    public long offset() {
        return (number - 1L) * size;
    }

    /**
     * Returns the maximum number of records to read: one more than the page has, which shows whether another follows.
     */
    public int limit() {
        return size + 1;
    }
}
