package org.coworkingapi.server.app.drift;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Formats the drift score as a Markdown table with the number of faults of each kind. */
final class DriftCounts {

    private DriftCounts() {}

    static String of(List<FaultResult> rows) {
        Map<String, List<FaultResult>> kinds = rows.stream()
                .collect(Collectors.groupingBy(FaultResult::kind, LinkedHashMap::new, Collectors.toList()));
        kinds.put("**all**", rows);
        return kinds.entrySet().stream()
                .map(kind -> line(kind.getKey(), kind.getValue()))
                .collect(Collectors.joining());
    }

    private static String line(String kind, List<FaultResult> rows) {
        return "| %s | %d | %d | %d | %d | %d |\n"
                .formatted(
                        kind,
                        rows.size(),
                        count(rows, FaultResult::isDetected),
                        count(rows, FaultResult::isDetectedByContract),
                        count(rows, FaultResult::isDetectedBySpec),
                        count(rows, FaultResult::namesConsumer));
    }

    private static long count(List<FaultResult> rows, Predicate<FaultResult> condition) {
        return rows.stream().filter(condition).count();
    }
}
