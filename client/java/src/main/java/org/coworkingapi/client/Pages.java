package org.coworkingapi.client;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.coworkingapi.client.model.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Reads the pages of a list one after another.
 *
 * @param <P> a page
 * @param <E> the records of a page
 */
record Pages<P, E>(
        Operation operation, Function<P, @Nullable List<E>> records, Function<P, @Nullable Boolean> hasNext) {

    static <P, E> Pages<P, E> of(
            Operation operation, Function<P, @Nullable List<E>> records, Function<P, @Nullable Boolean> hasNext) {
        return new Pages<>(operation, records, hasNext);
    }

    /** Returns the shape of a page whose records have only the selected fields. */
    static String shape(String records, Shape<?> ofRecord, String hasNext) {
        return Stream.concat(
                        Stream.of(ofRecord.toString().split(",")).map(path -> records + "." + path), Stream.of(hasNext))
                .collect(Collectors.joining(","));
    }

    /**
     * Returns the records of all pages. Each page is loaded when the stream reaches it.
     *
     * @param requested the number of the page to start with; null for the first page
     */
    Stream<E> stream(@Nullable Integer requested, int first, IntFunction<P> load) {
        Iterator<E> all = new Records(requested == null ? first : requested, load);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(all, Spliterator.ORDERED), false);
    }

    private final class Records implements Iterator<E> {

        private final IntFunction<P> load;
        private int nextPage;
        private boolean isLastPage;
        private Iterator<E> ofPage = Collections.emptyIterator();

        Records(int firstPage, IntFunction<P> load) {
            this.nextPage = firstPage;
            this.load = load;
        }

        @Override
        public boolean hasNext() {
            if (!ofPage.hasNext() && !isLastPage) {
                loadPage();
            }
            return ofPage.hasNext();
        }

        @Override
        public E next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return ofPage.next();
        }

        /**
         * Loads the next page. An empty page is the last one, so that the iteration ends even if the server is wrong.
         */
        private void loadPage() {
            P page = load.apply(nextPage);
            List<E> loaded = require(records.apply(page));
            isLastPage = !require(hasNext.apply(page)) || loaded.isEmpty();
            ofPage = loaded.iterator();
            nextPage++;
        }

        private <V> V require(@Nullable V property) {
            if (property == null) {
                throw new UnreadableResponseException(
                        operation, "the page has no records, or does not state whether another page follows", null);
            }
            return property;
        }
    }
}
