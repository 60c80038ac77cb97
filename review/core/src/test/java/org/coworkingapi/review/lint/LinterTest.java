package org.coworkingapi.review.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.coworkingapi.review.change.Change;
import org.coworkingapi.review.change.Effect;
import org.coworkingapi.review.change.Kind;
import org.coworkingapi.review.change.Verdict;
import org.coworkingapi.review.document.Document;
import org.coworkingapi.review.document.Place;
import org.coworkingapi.review.policy.Settings;
import org.junit.jupiter.api.Test;

final class LinterTest {

    private static final String TWO_SCHEMAS = """
            components:
              schemas:
                Room: {type: object, description: A room., properties: {size: {type: number}, seats: {type: number}}}
                Team: {type: object, description: A team., properties: {size: {type: number}, name: {type: string, maxLength: 9}}}
            """;

    @Test
    void puts_first_what_is_at_or_below_a_change() {
        assertThat(lint(change(Kind.SCHEMA_ADDED, "/components/schemas/Team"))).containsExactly(
                "Team.size changed", "Team.name changed", "Room.size", "Room.seats");
        assertThat(lint(change(Kind.PROPERTY_ADDED_OPTIONAL, "/components/schemas/Team/properties/name"))).containsExactly(
                "Team.name changed", "Room.size", "Room.seats", "Team.size");
    }

    @Test
    void takes_an_object_for_changed_whose_own_keyword_was() {
        assertThat(lint(change(Kind.MAX_LENGTH_LOWERED, "/components/schemas/Team/properties/name/maxLength")))
                .startsWith("Team.name changed").doesNotContain("Team.size changed");
    }

    @Test
    void takes_nothing_for_changed_because_its_neighbour_was_removed() {
        assertThat(lint(change(Kind.PROPERTY_REMOVED, "/components/schemas/Team"))).noneMatch(finding -> finding.endsWith("changed"));
    }

    @Test
    void keeps_to_the_order_of_the_document_without_changes() {
        assertThat(lint()).containsExactly("Room.size", "Room.seats", "Team.size", "Team.name");
    }

    private static List<String> lint(Change... changes) {
        return Linter.lint(Examples.document(TWO_SCHEMAS), List.of(changes), Settings.DEFAULT).stream()
                .filter(finding -> finding.rule().equals("property-description"))
                .map(finding -> finding.subject() + (finding.isChanged() ? " changed" : "")).toList();
    }

    private static Change change(Kind kind, String pointer) {
        Document document = Examples.document(TWO_SCHEMAS);
        Place place = new Place(document.path(), 1, pointer);
        return new Change(kind, "it", Effect.NONE, "", "", Optional.of(place), Optional.of(place), List.of(), Verdict.NONE, Verdict.NONE);
    }
}
