package org.coworkingapi.contract.verification.report;

import java.util.List;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.consumer.FieldCount;

/**
 * The coverage of one operation, with a row for each location in its responses and a column for each consumer.
 *
 * @param route the method and the path
 * @param contracts the number of contracts for the operation
 */
record CoverageTable(
        String operation,
        String route,
        List<String> consumers,
        long contracts,
        FieldCount fields,
        List<StatusGroup> groups) {

    enum LocationKind {
        STATUS,
        CODE,
        HEADER,
        FIELD
    }

    /** The locations in the responses with one status. */
    record StatusGroup(int status, List<LocationRow> rows) {}

    /**
     * A location in a response.
     *
     * @param readers for each consumer, the names of the contracts that read the location
     * @param observed the observed values for each source of evidence
     */
    record LocationRow(
            LocationKind kind, String location, String type, List<List<String>> readers, List<Observed> observed) {

        boolean isUnread() {
            return readers.stream().allMatch(List::isEmpty);
        }
    }

    /** The values of a location that were observed, and those that were not. */
    record Observed(List<String> seen, List<String> missing) {

        Observed and(Observed other) {
            return new Observed(
                    Stream.concat(seen.stream(), other.seen.stream()).toList(),
                    Stream.concat(missing.stream(), other.missing.stream()).toList());
        }
    }

    List<LocationRow> rows(LocationKind kind) {
        return groups.stream()
                .flatMap(group -> group.rows().stream())
                .filter(row -> row.kind() == kind)
                .toList();
    }

    /**
     * Returns the observed and the missing values of all locations together, for the source of evidence with this
     * index.
     */
    Observed observed(int source) {
        return groups.stream()
                .flatMap(group -> group.rows().stream())
                .map(row -> row.observed().get(source))
                .reduce(new Observed(List.of(), List.of()), Observed::and);
    }

    /** Returns the number of statuses with at least one location that a contract reads. */
    long countReadStatuses() {
        return groups.stream()
                .filter(group -> group.rows().stream().anyMatch(row -> !row.isUnread()))
                .count();
    }
}
