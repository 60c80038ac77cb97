package org.coworkingapi.client.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.coworkingapi.client.CoworkingClient;
import org.coworkingapi.client.TokenProvider;
import org.coworkingapi.client.WireServer;
import org.coworkingapi.client.model.CustomerFields;
import org.coworkingapi.client.model.Shape;
import org.coworkingapi.client.model.Team;
import org.coworkingapi.client.model.TeamFields;
import org.junit.jupiter.api.Test;

/** The code of the Javadoc, compiled in a caller's package. */
class JavadocTest {

    @Test
    void the_example_of_records_reads_a_team() {
        String team =
                "{\"Name\":\"A\",\"Description\":null,\"TeamMembers\":[{\"Id\":101,\"FullName\":\"Jane Smith\"}]}";
        try (WireServer server = WireServer.responding(200, team)) {
            CoworkingClient client = CoworkingClient.builder()
                    .baseUrl(server.url())
                    .token(TokenProvider.none())
                    .build();
            // snippet
            record TeamCard(String name, Optional<String> description, List<Member> teamMembers) {

                record Member(long id, String fullName) {}
            }

            // _shape=Name,Description,TeamMembers.Id,TeamMembers.FullName
            TeamCard card = client.teams().profile(55, TeamCard.class);
            // end of snippet
            assertThat(card)
                    .isEqualTo(new TeamCard("A", Optional.empty(), List.of(new TeamCard.Member(101, "Jane Smith"))));
            assertThat(server.requests())
                    .singleElement()
                    .asString()
                    .contains("?_shape=Name,Description,TeamMembers.Id,TeamMembers.FullName ");
        }
    }

    @Test
    void the_example_of_shapes_selects_fields() {
        // snippet
        Shape<Team> shape = Shape.of(TeamFields.NAME, TeamFields.TEAM_MEMBERS.select(CustomerFields.EMAIL));
        // end of snippet
        assertThat(shape).hasToString("Name,TeamMembers.Email");
    }
}
