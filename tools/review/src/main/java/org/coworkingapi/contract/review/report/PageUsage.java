package org.coworkingapi.contract.review.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.coworkingapi.contract.openapi.consumer.FieldCount;
import org.coworkingapi.contract.openapi.operation.OperationName;
import org.coworkingapi.contract.review.UsedLocation;
import org.jspecify.annotations.Nullable;

/**
 * The locations of an operation and the consumers that use them.
 *
 * @param share the share of response fields that contracts use
 * @param unused the number of unused locations; empty if there are none
 * @param more the number of omitted locations; empty if all are shown
 */
record PageUsage(
        String operation,
        String id,
        String share,
        List<UsageGroup> groups,
        String unused,
        List<UsageGroup> unusedGroups,
        String more) {

    private static final int MAX_ROWS = 400;

    /** The locations of the request, or of one response status. */
    record UsageGroup(String title, List<UsedLocationRow> rows) {}

    record UsedLocationRow(String location, String consumers) {}

    static List<PageUsage> of(List<UsedLocation> rows, Map<OperationName, FieldCount> fields) {
        Map<String, List<UsedLocation>> byOperation = new LinkedHashMap<>();
        rows.forEach(row -> byOperation
                .computeIfAbsent(row.operation().toString(), key -> new ArrayList<>())
                .add(row));
        List<PageUsage> usages = new ArrayList<>();
        byOperation.forEach((operation, locations) ->
                usages.add(of(operation, locations, fields.get(locations.get(0).operation()))));
        return usages;
    }

    private static PageUsage of(String operation, List<UsedLocation> rows, @Nullable FieldCount fields) {
        List<UsedLocation> used =
                rows.stream().filter(row -> !row.consumers().isEmpty()).toList();
        List<UsedLocation> unused =
                rows.stream().filter(row -> row.consumers().isEmpty()).toList();
        int hidden = Math.max(0, used.size() - MAX_ROWS) + Math.max(0, unused.size() - MAX_ROWS);
        return new PageUsage(
                operation,
                rows.get(0).operation().id(),
                fields == null ? "" : fields + " response fields used",
                groups(used),
                unused.isEmpty() ? "" : Wording.counted(unused.size(), "location"),
                groups(unused),
                hidden == 0 ? "" : Wording.counted(hidden, "more location"));
    }

    private static List<UsageGroup> groups(List<UsedLocation> rows) {
        Map<String, List<UsedLocationRow>> groups = new LinkedHashMap<>();
        rows.stream()
                .limit(MAX_ROWS)
                .forEach(row -> groups.computeIfAbsent(
                                row.status().isEmpty() ? "Request" : "Response " + row.status(),
                                key -> new ArrayList<>())
                        .add(new UsedLocationRow(row.location(), Wording.listed(row.consumers(), 12))));
        return groups.entrySet().stream()
                .map(group -> new UsageGroup(group.getKey(), group.getValue()))
                .toList();
    }
}
