package org.coworkingapi.server.app.drift;

import java.util.List;
import java.util.stream.Collectors;

/** The drift score as a page in Markdown. */
final class DriftTable {

    private static final String INTRODUCTION = """
            # Drift score: %d of %d faults are noticed

            Each row is a fault that was put, alone, between the server and its verification, or into a contract, a stub or the spec. The
            build makes this page; it fails when a fault goes unnoticed, or when what is said here is not what came out.

            ```sh
            mvn -pl server/app -am test -Dtest=DriftScoreTest -Dsurefire.failIfNoSpecifiedTests=false
            ```

            "Noticed by" names the consumers whose contracts turn red; `spec` are the requests and rules that follow from the spec.

            """;

    private DriftTable() {}

    static String of(List<Row> rows) {
        return INTRODUCTION.formatted(rows.stream().filter(Row::caught).count(), rows.size())
                + "| Kind | Fault | Noticed by | Hurts | First message |\n|---|---|---|---|---|\n"
                + rows.stream().map(DriftTable::line).collect(Collectors.joining());
    }

    private static String line(Row row) {
        // How the JDK says it differs from one version to the next.
        String message = row.message().replaceFirst("(did not answer with HTTP): .*", "$1.");
        return "| " + row.kind() + " | " + row.fault() + " | " + (row.caught() ? row.by() : "**nothing**") + " | " + row.consumers()
                + " | " + message.replace("|", "\\|").replace("<", "&lt;").replaceAll("\\s+", " ") + " |\n";
    }
}
