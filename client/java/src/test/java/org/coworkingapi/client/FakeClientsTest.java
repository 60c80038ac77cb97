package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coworkingapi.client.model.Coworker;
import org.coworkingapi.client.model.Customer;
import org.coworkingapi.client.model.RelatedProfiles;
import org.coworkingapi.client.model.Team;
import org.junit.jupiter.api.Test;

/** Hand-written fakes return models only, and still support records. */
class FakeClientsTest {

    private final List<String> shapes = new ArrayList<>();
    private Team team = Team.builder()
            .id(55L)
            .name("A")
            .description(null)
            .teamMembers(List.of(
                    Customer.builder().id(1L).fullName("Jane").position(null).build()))
            .build();

    private final Teams teams = new Teams() {

        @Override
        public Team profile(long teamId) {
            throw new AssertionError("A call with a record must send a shape.");
        }

        @Override
        public Team profile(long teamId, String shape) {
            shapes.add(shape);
            return team;
        }
    };

    private final Coworkers coworkers = new Coworkers() {

        @Override
        public RelatedProfiles related(long coworkerId) {
            throw new AssertionError("A call with a record must send a shape.");
        }

        @Override
        public RelatedProfiles related(long coworkerId, String shape) {
            return RelatedProfiles.builder()
                    .relatedProfiles(
                            List.of(Coworker.builder().fullName("Carlos").build()))
                    .build();
        }
    };

    record Card(String name, Optional<String> description, List<Member> teamMembers) {

        record Member(String fullName, String position) {}
    }

    record Names(List<Name> relatedProfiles) {

        record Name(String fullName) {}
    }

    @Test
    void fakes_receive_the_shape_and_return_the_record() {
        assertThat(teams.profile(55, Card.class))
                .isEqualTo(new Card("A", Optional.empty(), List.of(new Card.Member("Jane", null))));
        assertThat(shapes).containsExactly("Name,Description,TeamMembers.FullName,TeamMembers.Position");
        assertThat(coworkers.related(101, Names.class)).isEqualTo(new Names(List.of(new Names.Name("Carlos"))));
    }

    @Test
    void fakes_fail_with_the_missing_field_of_an_incomplete_model() {
        team = Team.builder().teamMembers(List.of()).build();

        assertThatThrownBy(() -> teams.profile(55, Card.class))
                .isInstanceOf(UnreadableResponseException.class)
                .hasMessage("getTeamProfile: the Team is not a Card: Name is missing or null");
    }

    @Test
    void fakes_fail_if_the_model_is_null() {
        team = null;

        assertThatThrownBy(() -> teams.profile(55, Card.class))
                .isInstanceOf(UnreadableResponseException.class)
                .hasMessage("getTeamProfile: the model is null");
    }

    @Test
    void fakes_are_not_called_for_an_invalid_record() {
        record Typo(String nam) {}
        assertThatThrownBy(() -> teams.profile(55, Typo.class)).isInstanceOf(IllegalArgumentException.class);
        assertThat(shapes).isEmpty();
    }
}
