package org.coworkingapi.contract.review.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.coworkingapi.contract.openapi.consumer.ContractFiles;
import org.coworkingapi.contract.openapi.consumer.Usage;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.document.NodeReader;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.diff.DocumentDiff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class TruthTableTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Node TABLE = NodeReader.read(Path.of("src/test/resources/impact/truth-table.yaml"));
    private static final Document BEFORE = ContractFiles.document(
            JsonPatch.json(TABLE.at("/document").orElseThrow()).toString());

    @TempDir
    private Path folder;

    private Usage usage;

    @BeforeEach
    void read_the_contracts() {
        usage = new ContractFiles(folder)
                .with("app/contracts.yaml", TABLE.text("app"))
                .with("app/consumer.yaml", "client: java")
                .with("web/contracts.yaml", TABLE.text("web"))
                .usage(BEFORE.root().json());
    }

    @Test
    void each_change_has_the_expected_impact_on_each_consumer() {
        List<String> expected = new ArrayList<>();
        List<String> actual = new ArrayList<>();
        for (Node row : TABLE.at("/rows").orElseThrow().items()) {
            String title = row.text("title") + ": ";
            expected.add(title + "app " + row.text("app") + ", web " + row.text("web"));
            List<Impact> impacts = impacts(row);
            actual.add(title
                    + (impacts.isEmpty()
                            ? "no change of this type"
                            : "app " + text(impacts.get(0)) + ", web " + text(impacts.get(1))));
            expected.add(title + "evidence " + row.text("line"));
            List<String> lines = impacts.stream()
                    .flatMap(impact -> impact.evidence().stream()
                            .map(each -> impact.consumer().name()
                                    + ':'
                                    + each.location().line()))
                    .toList();
            actual.add(title + "evidence "
                    + (lines.contains(row.text("line")) ? row.text("line") : String.join(" ", lines)));
        }

        assertThat(actual).containsExactlyElementsOf(expected);
    }

    @Test
    void the_table_covers_each_status_on_the_wire_and_in_code() {
        Set<ImpactStatus> wire = EnumSet.noneOf(ImpactStatus.class);
        Set<ImpactStatus> code = EnumSet.noneOf(ImpactStatus.class);
        List<Node> rows = TABLE.at("/rows").orElseThrow().items();
        rows.forEach(row -> List.of("app", "web").forEach(consumer -> {
            wire.add(ImpactStatus.valueOf(row.text(consumer).split(" / ")[0]));
            code.add(ImpactStatus.valueOf(row.text(consumer).split(" / ")[1]));
        }));

        // VariationRuleTest covers the statuses that need a test of the consumer.
        Set<ImpactStatus> withoutTests =
                EnumSet.complementOf(EnumSet.of(ImpactStatus.PROVED_TOLERANT, ImpactStatus.BREAKS_BY_OWN_TEST));
        assertThat(wire).isEqualTo(withoutTests);
        assertThat(code).isEqualTo(withoutTests);
        assertThat(rows)
                .hasSizeGreaterThanOrEqualTo(24)
                .allMatch(row -> !row.text("why").isEmpty());
    }

    private List<Impact> impacts(Node row) {
        JsonNode after = JsonPatch.json(TABLE.at("/document").orElseThrow());
        for (Node edit : row.get("edits").orElseThrow().items()) {
            JsonPatch.apply(after, edit.items());
        }
        Document proposed = ContractFiles.document(after.toString());
        Map<Change, List<Impact>> impacts =
                ImpactAnalyzer.of(DocumentDiff.of(BEFORE, proposed, TODAY), usage, proposed);
        return impacts.entrySet().stream()
                .filter(entry -> entry.getKey().type().id().equals(row.text("change")))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(List.of());
    }

    private static String text(Impact impact) {
        return impact.wire() + " / " + impact.code();
    }
}
