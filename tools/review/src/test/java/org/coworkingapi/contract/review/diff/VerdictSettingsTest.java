package org.coworkingapi.contract.review.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.NodeReader;
import org.coworkingapi.contract.review.change.AffectedLocation;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.Verdict;
import org.coworkingapi.contract.review.policy.ReviewSettings;
import org.coworkingapi.contract.review.policy.SettingsHint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that the settings determine verdicts for a type of change and for paths. */
class VerdictSettingsTest {

    private static final String SHARED = """
            openapi: 3.0.3
            info: {title: t, version: 1.0.0}
            paths:
              /public/team: {get: {operationId: a, responses: {'200': &ok {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Team'}}}}}}}
              /internal/team: {get: {operationId: b, responses: {'200': *ok}}}
            components:
              schemas:
                Team: {type: object, properties: {Name: {type: string}, %s}}
            """;
    private static final Document OLD = document("old.yaml", "Size: {type: integer}");
    private static final Document NEW = document("new.yaml", "Kind: {type: string}");

    @TempDir
    private Path folder;

    private static Document document(String name, String properties) {
        return Document.of(NodeReader.of(Path.of(name), SHARED.formatted(properties)));
    }

    private ReviewSettings settings(String entries) throws Exception {
        return ReviewSettings.read(Files.writeString(folder.resolve("review.yaml"), "verdicts:\n" + entries));
    }

    private DocumentDiff diff(String entries) throws Exception {
        return DocumentDiff.of(OLD, NEW, DocumentPair.TODAY, settings(entries).verdicts());
    }

    private static Change change(DocumentDiff diff, ChangeType type) {
        return diff.changes().stream()
                .filter(change -> change.type() == type)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_verdict_applies_to_the_operations_with_a_matching_path() throws Exception {
        DocumentDiff diff = diff(
                "  - {change: property-removed, path: /internal/**, wire: compatible, reason: We own all readers.}\n");
        Change removal = change(diff, ChangeType.PROPERTY_REMOVED);
        assertThat(removal.affectedLocations().stream()
                        .collect(Collectors.toMap(
                                location -> location.operation().path(), AffectedLocation::verdict)))
                .containsEntry("/public/team", Verdict.BREAKING)
                .containsEntry("/internal/team", Verdict.COMPATIBLE);
        assertThat(removal.wire()).isEqualTo(Verdict.BREAKING);
        assertThat(diff.hints().get(removal))
                .contains("The settings (review.yaml, line 2) rate this change as compatible: We own all readers.");
    }

    @Test
    void a_verdict_without_a_path_applies_to_all_operations() throws Exception {
        Change removal =
                change(diff("  - {change: property-removed, wire: risky, reason: r}\n"), ChangeType.PROPERTY_REMOVED);
        assertThat(removal.wire()).isEqualTo(Verdict.RISKY);
        assertThat(removal.affectedLocations())
                .extracting(AffectedLocation::reason)
                .containsOnly("The settings (review.yaml, line 2) rate this change as risky: r");
    }

    @Test
    void a_verdict_can_be_worse_than_that_of_the_rules() throws Exception {
        assertThat(change(
                                diff("  - {change: property-added-optional, wire: breaking, reason: r}\n"),
                                ChangeType.PROPERTY_ADDED_OPTIONAL)
                        .wire())
                .isEqualTo(Verdict.BREAKING);
    }

    @Test
    void the_first_matching_verdict_takes_precedence() throws Exception {
        Function<String, Verdict> wire = entries -> {
            try {
                return change(diff(entries), ChangeType.PROPERTY_REMOVED).wire();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        };
        String internal = "  - {change: property-removed, path: /internal/*, wire: breaking, reason: r}\n";
        String all = "  - {change: property-removed, wire: none, reason: r}\n";
        assertThat(wire.apply(internal + all)).isEqualTo(Verdict.BREAKING);
        assertThat(wire.apply(all + internal)).isEqualTo(Verdict.NONE);
    }

    @Test
    void a_verdict_for_generated_code_requires_that_all_locations_match() throws Exception {
        String entry = "  - {change: property-removed, path: '%s', code: risky, reason: r}\n";
        assertThat(change(diff(entry.formatted("/internal/**")), ChangeType.PROPERTY_REMOVED)
                        .code())
                .isEqualTo(Verdict.BREAKING);
        DocumentDiff all = diff(entry.formatted("/**"));
        assertThat(change(all, ChangeType.PROPERTY_REMOVED).code()).isEqualTo(Verdict.RISKY);
        assertThat(change(all, ChangeType.PROPERTY_REMOVED).wire()).isEqualTo(Verdict.BREAKING);
    }

    @Test
    void there_is_a_hint_for_each_verdict_that_matches_no_change() throws Exception {
        ReviewSettings settings = settings("""
                  - {change: property-removed, path: /internal/**, wire: compatible, reason: r}
                  - {change: property-removed, path: /other/**, wire: compatible, reason: r}
                  - {change: property-removed, path: /internal/*, code: none, reason: r}
                  - {change: operation-removed, wire: compatible, reason: r}
                """);
        List<SettingsHint> hints = SettingsHint.of(
                settings,
                DocumentDiff.of(OLD, NEW, DocumentPair.TODAY, settings.verdicts())
                        .changes());
        assertThat(hints)
                .extracting(SettingsHint::sentence)
                .containsExactly(
                        "The verdict for property-removed at /other/** matches no change; remove it if it is no longer needed.",
                        "The verdict for property-removed at /internal/* matches no change; remove it if it is no longer needed.",
                        "The verdict for operation-removed at ** matches no change; remove it if it is no longer needed.");
        assertThat(hints.get(0).location().line()).isEqualTo(3);
    }
}
