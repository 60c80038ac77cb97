package org.coworkingapi.client.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coworkingapi.client.Coworkers;
import org.coworkingapi.client.CoworkingClient;
import org.coworkingapi.client.Teams;
import org.coworkingapi.client.UnreadableResponseException;
import org.coworkingapi.client.model.Coworker;
import org.coworkingapi.client.model.Customer;
import org.coworkingapi.client.model.RelatedProfiles;
import org.coworkingapi.client.model.Team;
import org.junit.jupiter.api.Test;

/** Fakes override the methods that the test needs, return models only, and still support records. */
class FakesTest {

    private final List<String> shapes = new ArrayList<>();
    private Team team = Team.builder()
            .id(55L)
            .name("A")
            .description(null)
            .teamMembers(List.of(
                    Customer.builder().id(1L).fullName("Jane").position(null).build()))
            .build();

    private final Teams teams = new FakeTeams() {

        @Override
        public Team profile(long teamId, String shape) {
            shapes.add(shape);
            return team;
        }
    };

    private final Coworkers coworkers = new FakeCoworkers() {

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
    void fakes_receive_the_shape_of_a_record_and_callers_receive_the_record() {
        assertThat(teams.profile(55, Card.class))
                .isEqualTo(new Card("A", Optional.empty(), List.of(new Card.Member("Jane", null))));
        assertThat(shapes).containsExactly("Name,Description,TeamMembers.FullName,TeamMembers.Position");
        assertThat(coworkers.related(101, Names.class)).isEqualTo(new Names(List.of(new Names.Name("Carlos"))));
    }

    @Test
    void fakes_fail_with_a_message_that_names_the_missing_field_of_an_incomplete_model() {
        team = Team.builder().teamMembers(List.of()).build();

        assertThatThrownBy(() -> teams.profile(55, Card.class))
                .isInstanceOf(UnreadableResponseException.class)
                .hasMessage("getTeamProfile: the Team does not match Card: Name is missing or null");
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

    @Test
    void fakes_of_the_client_ignore_options_and_need_not_be_closed() {
        CoworkingClient client = new FakeCoworkingClient() {

            @Override
            public Teams teams() {
                return teams;
            }
        };
        client.close();

        assertThat(client.with(options -> options.token(() -> "another-token"))
                        .teams()
                        .profile(55, Card.class)
                        .name())
                .isEqualTo("A");
    }

    @Test
    void fakes_fail_with_the_name_of_a_method_that_they_do_not_override() {
        CoworkingClient client = new FakeCoworkingClient() {

            @Override
            public Teams teams() {
                return teams;
            }
        };

        assertThatThrownBy(() -> client.teams().profile(55))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("The fake does not override profile(long).");
        assertThatThrownBy(client::coworkers)
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("The fake does not override coworkers().");
        assertThatThrownBy(() -> new FakeCoworkers() {}.related(101, "Threads"))
                .hasMessage("The fake does not override related(long, String).");
    }
}
