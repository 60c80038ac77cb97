package org.coworkingapi.contract.verification.report;

import java.util.List;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.consumer.FieldCount;

/**
 * One operation: a row for each place of its answers, a column for each consumer that calls it.
 *
 * @param route method and path
 */
record CoverageTable(
        String operation, String route, List<String> consumers, long contracts, FieldCount fields, List<StatusGroup> groups) {

    enum LocationKind {
        STATUS,
        CODE,
        HEADER,
        FIELD
    }

    /** The places of the answers with one status. */
    record StatusGroup(int status, List<LocationRow> rows) {}

    /**
     * A place of an answer.
     *
     * @param readers for each consumer the names of the contracts that read it
     * @param seen for each source of evidence
     */
    record LocationRow(LocationKind kind, String place, String type, List<List<String>> readers, List<Observed> seen) {

        boolean unread() {
            return readers.stream().allMatch(List::isEmpty);
        }
    }

    /** Of what should be seen of a place, what was and what was not. */
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

    /** What one source of evidence saw of all of it. */
    Observed seen(int source) {
        return groups.stream()
                .flatMap(group -> group.rows().stream())
                .map(row -> row.seen().get(source))
                .reduce(new Observed(List.of(), List.of()), Observed::and);
    }

    /** How many statuses have a contract. */
    long readStatuses() {
        return groups.stream()
                .filter(group -> group.rows().stream().anyMatch(row -> !row.unread()))
                .count();
    }
}
