package org.coworkingapi.client.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Shapes built from the generated fields. */
class ShapeTest {

    @Test
    void a_shape_joins_the_paths_of_the_fields_in_the_given_order() {
        assertThat(Shape.of(
                        TeamFields.NAME,
                        TeamFields.TEAM_MEMBERS.select(CustomerFields.FULL_NAME, CustomerFields.ID),
                        TeamFields.ID))
                .hasToString("Name,TeamMembers.FullName,TeamMembers.Id,Id");
    }

    @Test
    void a_shape_selects_a_complete_object_by_default() {
        assertThat(Shape.of(RelatedProfilesFields.THREADS)).hasToString("Threads");
        assertThat(TeamFields.TEAM_MEMBERS.select(CustomerFields.ID))
                .as("another field")
                .isNotSameAs(TeamFields.TEAM_MEMBERS);
        assertThat(Shape.of(TeamFields.TEAM_MEMBERS)).hasToString("TeamMembers");
    }

    @Test
    void a_shape_accepts_a_collection_of_fields() {
        List<Field<Team>> booleans = TeamFields.ALL.stream()
                .filter(field -> field.name().startsWith("HasImage"))
                .toList();

        assertThat(Shape.of(booleans)).hasToString("HasImage1,HasImage2,HasImage3,HasImages");
        assertThat(Shape.of(List.of(TeamFields.ALL_TEAM_MEMBERS.select(List.of(CustomerFields.EMAIL)))))
                .hasToString("AllTeamMembers.Email");
    }

    @Test
    void an_empty_selection_is_rejected_because_it_selects_everything() {
        assertThatThrownBy(() -> Shape.of(List.<Field<Team>>of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No field is selected; select at least one, because an empty shape selects everything.");
        assertThatThrownBy(() -> TeamFields.TEAM_MEMBERS.select(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No field of TeamMembers is selected; select at least one, or omit TeamMembers.");
    }

    @Test
    void shapes_beyond_the_limits_of_the_api_are_rejected() {
        assertThat(Shape.of(Collections.nCopies(100, TeamFields.ID)).toString()).hasSize(299);
        assertThatThrownBy(() -> Shape.of(Collections.nCopies(101, TeamFields.ID)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The shape has 101 paths, but the API accepts at most 100; select fewer fields, or select whole objects instead of fields within them.");
        assertThatThrownBy(() ->
                        Shape.of(Collections.nCopies(100, TeamFields.TEAM_ADMINISTRATORS.select(CustomerFields.ID))))
                .hasMessageStartingWith("The shape has 2199 characters, but the API accepts at most 2048;");
        assertThat(Shape.of(deep(8))).hasToString("Next.Next.Next.Next.Next.Next.Next.Next");
        assertThatThrownBy(() -> Shape.of(deep(9)))
                .hasMessageStartingWith("The shape has 9 levels, but the API accepts at most 8;");
    }

    @Test
    void a_shape_equals_another_shape_with_the_same_paths() {
        assertThat(Shape.of(TeamFields.ID, TeamFields.NAME))
                .isEqualTo(Shape.of(List.of(TeamFields.ID, TeamFields.NAME)))
                .hasSameHashCodeAs(Shape.of(TeamFields.ID, TeamFields.NAME))
                .isNotEqualTo(Shape.of(TeamFields.NAME, TeamFields.ID));
    }

    private static ObjectField<Object, Object> deep(int levels) {
        ObjectField<Object, Object> next = SyntheticFields.object("Next", false, Object.class, List::of);
        return levels == 1 ? next : next.select(deep(levels - 1));
    }
}
