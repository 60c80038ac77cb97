package org.coworkingapi.server.app.drift;

import java.util.List;

/** The drift score as a table in Markdown. */
final class DriftTable {

    private DriftTable() {}

    static String of(List<Row> rows) {
        StringBuilder table = new StringBuilder();
        table.append(rows.stream().filter(Row::caught).count()).append(" of ").append(rows.size()).append(" faults are noticed.\n\n")
                .append("| Kind | Fault | Noticed by | Hurts | First message |\n|---|---|---|---|---|\n");
        rows.forEach(row -> table.append("| ").append(String.join(" | ", row.kind(), row.fault(), row.caught() ? row.by() : "**nothing**",
                row.consumers(), row.message().replace("|", "\\|"))).append(" |\n"));
        return table.toString();
    }
}
