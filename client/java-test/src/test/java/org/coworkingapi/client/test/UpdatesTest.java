package org.coworkingapi.client.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.coworkingapi.client.CoworkingApiException;
import org.coworkingapi.client.CoworkingClient;
import org.coworkingapi.client.PreconditionFailedException;
import org.coworkingapi.client.Teams;
import org.coworkingapi.client.UpdateNotAllowedException;
import org.coworkingapi.client.Versioned;
import org.coworkingapi.client.model.ErrorCode;
import org.coworkingapi.client.model.TeamProfileUpdate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Stubs of conditional updates with a body. */
class UpdatesTest {

    private static final CoworkingStub STUB = SampleStubs.of("profile-editor");
    private static final TeamProfileUpdate UPDATE = TeamProfileUpdate.builder()
            .profileSummary("Small teams, big ideas")
            .twitter(null)
            .build();
    private static final TeamProfileUpdate OTHER_UPDATE =
            TeamProfileUpdate.builder().profileSummary("Something else").build();

    private final Teams teams = STUB.client().teams();

    record Form(String profileSummary) {}

    @AfterEach
    void endTest() {
        STUB.reset();
    }

    @AfterAll
    static void close() {
        STUB.close();
    }

    @Test
    void contracts_are_served_for_their_body_and_their_version() {
        assertThat(teams.updateProfile(55, "\"1\"", UPDATE)).isEqualTo("\"2\"");
        assertThatThrownBy(() -> teams.updateProfile(55, "\"1\"", OTHER_UPDATE)).hasMessageContaining("501");
        assertThatThrownBy(() -> teams.updateProfile(55, "\"7\"", UPDATE)).hasMessageContaining("501");
        assertThatThrownBy(STUB::reset)
                .hasMessageContaining(
                        "No stub and no contract of profile-editor matches PUT /api/public/teams/55/profile")
                .hasMessageContaining("stub it, for example with teamUpdate(55).found()");
    }

    @Test
    void the_tag_of_a_found_profile_is_accepted_by_a_found_update() {
        STUB.team(55).found();
        STUB.teamUpdate(55).found();

        Versioned<Form> form = teams.profileVersioned(55, Form.class);

        assertThat(form.etag()).isEqualTo("\"1\"");
        assertThat(teams.updateProfile(55, form.etag(), UPDATE)).isEqualTo("\"2\"");
        assertThat(STUB.requests())
                .last()
                .isEqualTo(new StubRequest(
                        "updateTeamProfile",
                        55,
                        null,
                        "jane-smith",
                        "{\"ProfileSummary\":\"Small teams, big ideas\",\"Twitter\":null}"));
    }

    @Test
    void a_found_update_with_another_body_or_version_fails_the_test() {
        STUB.teamUpdate(55).found();

        CoworkingApiException error =
                catchThrowableOfType(CoworkingApiException.class, () -> teams.updateProfile(55, "\"1\"", OTHER_UPDATE));
        assertThatThrownBy(() -> teams.updateProfile(55, "*", UPDATE)).hasMessageContaining("501");

        String message = "No verified response of teamUpdate 55 has this body and this If-Match"
                + " (PUT /api/public/teams/55/profile as jane-smith);"
                + " add a contract in contracts/profile-editor/update-team-profile.";
        assertThat(error.problem().detail()).isEqualTo(message);
        assertThatThrownBy(STUB::reset).hasMessage(message);
    }

    @Test
    void a_conflict_can_be_followed_by_a_success() {
        STUB.teamUpdate(55).fails(ErrorCode.PRECONDITION_FAILED).times(1).then().found();

        assertThatThrownBy(() -> teams.updateProfile(55, "\"1\"", UPDATE))
                .isInstanceOf(PreconditionFailedException.class);
        assertThat(teams.updateProfile(55, "\"1\"", UPDATE)).isEqualTo("\"2\"");
    }

    @Test
    void a_found_update_is_rejected_for_a_token_that_is_not_authorized_in_the_contracts() {
        CoworkingClient bob = STUB.builder().token(() -> "bob-wilson").build();
        STUB.teamUpdate(55).found();

        assertThatThrownBy(() -> bob.teams().updateProfile(55, "\"7\"", OTHER_UPDATE))
                .isInstanceOf(UpdateNotAllowedException.class);
    }

    @Test
    void an_invalid_body_can_be_stubbed_with_the_errors_of_the_spec() {
        STUB.teamUpdate(55).fails(new ErrorCode("INVALID_BODY"));

        CoworkingApiException error =
                catchThrowableOfType(CoworkingApiException.class, () -> teams.updateProfile(55, "\"1\"", OTHER_UPDATE));

        assertThat(error.getMessage()).startsWith("updateTeamProfile: 400 INVALID_BODY at #/Name, #/ProfileWebsite (");
        assertThat(error.errors()).extracting(fault -> fault.pointer()).containsExactly("#/Name", "#/ProfileWebsite");
        assertThat(error.errors()).extracting(fault -> fault.detail()).doesNotContain("");
    }

    @Test
    void errors_name_the_stubbed_resource() {
        STUB.teamUpdate(56).fails(ErrorCode.NOT_A_TEAM_MEMBER);

        CoworkingApiException error =
                catchThrowableOfType(CoworkingApiException.class, () -> teams.updateProfile(56, "\"1\"", UPDATE));

        assertThat(error.problem().detail()).isEqualTo("Team 56 is for its members and administrators only.");
        assertThatThrownBy(() -> STUB.teamUpdate(0)).hasMessage("The id of a team is 0; it must be 1 or more.");
    }
}
