package org.coworkingapi.client.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.coworkingapi.client.CoworkerNotFoundException;
import org.coworkingapi.client.TeamNotFoundException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MissingTest {

    @RegisterExtension
    static final CoworkingStub stub = SampleStubs.of("team-bookings-page");

    @Test
    void a_missing_team_leads_to_a_404_that_names_the_id() {
        stub.team(4711).missing();

        TeamNotFoundException exception = catchThrowableOfType(
                TeamNotFoundException.class, () -> stub.client().teams().profile(4711, "Name"));

        assertThat(exception.status()).isEqualTo(404);
        assertThat(exception.problem().detail()).isEqualTo("There is no team with the id 4711.");
    }

    @Test
    void a_missing_coworker_leads_to_a_404_that_names_the_id() {
        stub.coworker(55).missing();

        CoworkerNotFoundException exception = catchThrowableOfType(
                CoworkerNotFoundException.class, () -> stub.client().coworkers().related(55));

        assertThat(exception.problem().detail()).isEqualTo("There is no published profile with the id 55.");
    }

    @Test
    void a_missing_team_takes_precedence_over_the_contracts() {
        String shape = "Id,Name,AllTeamMembers.Id,AllTeamMembers.FullName";
        assertThat(stub.client().teams().profile(55, shape).getName()).isNotNull();

        stub.team(55).missing();

        assertThatThrownBy(() -> stub.client().teams().profile(55, shape)).isInstanceOf(TeamNotFoundException.class);
    }

    @Test
    void token_and_shape_errors_take_precedence_over_a_missing_team() {
        stub.team(4711).missing();

        assertThatThrownBy(() -> stub.client().teams().profile(4711, "Nam"))
                .hasMessageContaining("UNKNOWN_SHAPE_FIELD");
        assertThatThrownBy(() -> stub.builder()
                        .token(() -> "expired-token")
                        .build()
                        .teams()
                        .profile(4711))
                .hasMessageContaining("TOKEN_EXPIRED");
    }

    @Test
    void an_invalid_id_is_rejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stub.team(0))
                .withMessage("The id of a team is 0; it must be 1 or more.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stub.coworker(-1))
                .withMessage("The id of a coworker is -1; it must be 1 or more.");
    }
}
