package org.coworkingapi.client.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import org.coworkingapi.client.model.CustomerFields;
import org.coworkingapi.client.model.Shape;
import org.coworkingapi.client.model.Team;
import org.coworkingapi.client.model.TeamFields;
import org.junit.jupiter.api.Test;

/** What the Javadoc shows, as a caller would have written it: in another package, and run. */
class JavadocTest {

    @Test
    void of_shapes() {
        // snippet
        Shape<Team> shape = Shape.of(TeamFields.NAME, TeamFields.TEAM_MEMBERS.select(CustomerFields.EMAIL));
        // end of snippet
        assertThat(shape).hasToString("Name,TeamMembers.Email");
    }
}
