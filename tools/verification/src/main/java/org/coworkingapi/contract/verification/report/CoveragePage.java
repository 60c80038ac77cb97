package org.coworkingapi.contract.verification.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.coworkingapi.contract.openapi.consumer.FieldCount;
import org.coworkingapi.contract.openapi.report.PageDesign;
import org.coworkingapi.contract.verification.report.CoverageTable.LocationKind;
import org.coworkingapi.contract.verification.report.CoverageTable.LocationRow;
import org.coworkingapi.contract.verification.report.CoverageTable.Observed;
import org.coworkingapi.contract.verification.report.CoverageTable.StatusGroup;

/** The coverage as a self-contained HTML page, for light and dark mode and for printing. */
final class CoveragePage {

    private final ReportInputs inputs;

    CoveragePage(ReportInputs inputs) {
        this.inputs = inputs;
    }

    String of(ResponseCoverage coverage) {
        List<CoverageTable> tables = coverage.tables();
        return PageDesign.page(
                CoveragePage.class,
                "coverage.mustache",
                Map.of(
                        "design", PageDesign.of(CoveragePage.class, ""),
                        "version", inputs.version(),
                        "digests", inputs.digests().entrySet(),
                        "fields",
                                FieldCount.sum(tables.stream()
                                        .map(CoverageTable::fields)
                                        .toList()),
                        "evidence", coverage.sources(),
                        "totals",
                                tables.stream()
                                        .map(table ->
                                                totals(table, coverage.sources().size()))
                                        .toList(),
                        "tables",
                                tables.stream()
                                        .map(table -> table(table, coverage.sources()))
                                        .toList()));
    }

    private static Map<String, Object> totals(CoverageTable table, int sources) {
        List<LocationRow> codes = table.rows(LocationKind.CODE);
        return Map.of(
                "operation", table.operation(),
                "contracts", table.contracts(),
                "consumers", table.consumers().size(),
                "statuses", share(table.countReadStatuses(), table.groups().size()),
                "codes", share(codes.stream().filter(row -> !row.isUnread()).count(), codes.size()),
                "fields", table.fields(),
                "unread", table.fields().documented() - table.fields().used(),
                "evidence",
                        IntStream.range(0, sources)
                                .mapToObj(table::observed)
                                .map(observed -> share(
                                        observed.seen().size(),
                                        (long) observed.seen().size()
                                                + observed.missing().size()))
                                .toList());
    }

    private static String share(long part, long total) {
        return part + " of " + total;
    }

    private Map<String, Object> table(CoverageTable table, List<String> evidence) {
        return Map.of(
                "operation", table.operation(),
                "route", table.route(),
                "consumers",
                        table.consumers().stream()
                                .map(name -> Map.of(
                                        "name",
                                        name,
                                        "owner",
                                        inputs.consumer(name)
                                                .map(consumer -> consumer.team())
                                                .orElse("")))
                                .toList(),
                "evidence", evidence,
                "columns", 2 + table.consumers().size() + evidence.size(),
                "groups",
                        table.groups().stream()
                                .map(group -> group(table, group))
                                .toList());
    }

    private static Map<String, Object> group(CoverageTable table, StatusGroup group) {
        return Map.of(
                "status",
                group.status(),
                "rows",
                group.rows().stream().map(row -> row(table, row)).toList());
    }

    private static Map<String, Object> row(CoverageTable table, LocationRow row) {
        List<Map<String, Object>> cells = new ArrayList<>();
        for (int i = 0; i < row.readers().size(); i++) {
            List<String> names = row.readers().get(i);
            cells.add(Map.of(
                    "read",
                    !names.isEmpty(),
                    "count",
                    names.size(),
                    "contracts",
                    table.consumers().get(i) + ": " + String.join(", ", names)));
        }
        return Map.of(
                "location",
                row.location(),
                "type",
                row.type(),
                "unread",
                row.isUnread(),
                "cells",
                cells,
                "seen",
                IntStream.range(0, row.observed().size())
                        .mapToObj(i -> observedCell(row.observed().get(i), i > 0 || !row.isUnread()))
                        .toList());
    }

    /**
     * @param reportsGaps whether the cell shows the values that were not observed; the cell for contracts does so only
     *     if a contract reads the location
     */
    private static Map<String, Object> observedCell(Observed observed, boolean reportsGaps) {
        return Map.of(
                "seen",
                String.join(", ", observed.seen()),
                "missing",
                String.join(", ", observed.missing()),
                "gaps",
                reportsGaps && !observed.missing().isEmpty());
    }
}
