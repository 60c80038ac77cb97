package org.coworkingapi.contract.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.SourceLocation;
import org.junit.jupiter.api.Test;

final class LinterTest {

    private static final String TWO_SCHEMAS = """
            components:
              schemas:
                Room: {type: object, description: A room., properties: {size: {type: number}, seats: {type: number}}}
                Team: {type: object, description: A team., properties: {size: {type: number}, name: {type: string, maxLength: 9}}}
            """;

    @Test
    void lists_findings_at_or_below_a_change_first() {
        assertThat(lint(change(false, "/components/schemas/Team")))
                .containsExactly("Team.size changed", "Team.name changed", "Room.size", "Room.seats");
        assertThat(lint(change(false, "/components/schemas/Team/properties/name")))
                .containsExactly("Team.name changed", "Room.size", "Room.seats", "Team.size");
    }

    @Test
    void marks_a_schema_as_changed_if_one_of_its_keywords_changed() {
        assertThat(lint(change(false, "/components/schemas/Team/properties/name/maxLength")))
                .startsWith("Team.name changed")
                .doesNotContain("Team.size changed");
    }

    @Test
    void does_not_mark_the_remaining_parts_of_an_object_as_changed_after_a_removal() {
        assertThat(lint(change(true, "/components/schemas/Team"))).noneMatch(finding -> finding.endsWith("changed"));
    }

    @Test
    void keeps_the_order_of_the_document_if_nothing_changed() {
        assertThat(lint()).containsExactly("Room.size", "Room.seats", "Team.size", "Team.name");
    }

    @Test
    void distinguishes_equal_identifiers_from_class_names_that_differ_only_in_case() {
        List<LintFinding> findings = LintExamples.lint("""
                components:
                  schemas: {TeamSize: {type: object}, Teamsize: {type: object}, team_size: {type: object}}
                """);

        assertThat(findings)
                .filteredOn(finding -> finding.rule().equals("client-name-collision"))
                .extracting(LintFinding::message)
                .containsExactly(
                        "'Teamsize' and 'TeamSize' become class names that differ only in case; rename one of them.",
                        "'team_size' and 'TeamSize' both become 'teamSize' in Java and TypeScript; rename one of them.");
    }

    private static List<String> lint(ChangedLocation... changes) {
        return Linter.lint(LintExamples.document(TWO_SCHEMAS), List.of(changes), Set.of()).stream()
                .filter(finding -> finding.rule().equals("property-description"))
                .map(finding -> finding.subject() + (finding.isChanged() ? " changed" : ""))
                .toList();
    }

    private static ChangedLocation change(boolean isRemoval, String pointer) {
        return new ChangedLocation(
                new SourceLocation(LintExamples.document(TWO_SCHEMAS).path(), 1, pointer), isRemoval);
    }
}
