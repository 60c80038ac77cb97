package org.coworkingapi.server.app.paging;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * The properties of a list. Declared once, in a constant.
 *
 * @param <L> generated model of the list
 * @param <R> generated model of its records
 */
public record Envelope<L, R>(
        Supplier<L> constructor,
        BiConsumer<L, List<R>> records,
        BiConsumer<L, Integer> currentPage,
        BiConsumer<L, Integer> currentPageSize,
        BiConsumer<L, Long> totalItems,
        BiConsumer<L, Integer> totalPages,
        BiConsumer<L, Boolean> hasNextPage,
        BiConsumer<L, Boolean> hasPreviousPage) {}
