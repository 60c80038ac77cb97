package org.coworkingapi.client.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.coworkingapi.client.CoworkingClient;
import org.coworkingapi.client.NotATeamMemberException;
import org.coworkingapi.client.TeamNotFoundException;
import org.coworkingapi.client.TokenProvider;
import org.coworkingapi.client.model.Customer;
import org.coworkingapi.client.model.Team;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.verification.http.Answer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FoundTest {

    @RegisterExtension
    static final CoworkingStub stub = CoworkingStub.of("team-bookings-page");

    @Nested
    class a_shape {

        @Test
        void selects_fields_in_the_order_of_the_schema() {
            assertThat(body("TeamMembersCount,Id,Name")).isEqualTo("""
                {"Id":55,"Name":"Tech Innovators","TeamMembersCount":12}""");
        }

        @Test
        void looks_through_arrays() {
            assertThat(body("TeamAdministrators.FullName,TeamAdministrators.Id"))
                    .isEqualTo("""
                {"TeamAdministrators":[{"Id":101,"FullName":"Jane Smith"},{"Id":103,"FullName":"John Doe"}]}""");
        }

        @Test
        void selects_all_below_a_parent_which_wins_over_its_children() {
            assertThat(body("TeamAdministrators.FullName,TeamAdministrators"))
                    .isEqualTo(body("TeamAdministrators"))
                    .contains("AccessCardId", "CARD-0101");
        }

        @Test
        void keeps_nulls_and_numbers_as_they_are() {
            assertThat(body("DiscountTariffs,DiscountExtraServices,DiscountCharges"))
                    .isEqualTo("""
                {"DiscountCharges":10,"DiscountExtraServices":12.5,"DiscountTariffs":null}""");
        }

        @Test
        void may_have_blanks() {
            assertThat(body(" Name , TeamAdministrators . Id ")).isEqualTo(body("Name,TeamAdministrators.Id"));
        }

        @Test
        void may_be_empty_and_is_none_then() {
            stub.team(55).found();

            assertThat(stub.client().teams().profile(55, " "))
                    .isEqualTo(stub.client().teams().profile(55));
            assertThat(stub.client().teams().profile(55).getUniqueId()).isNotNull();
        }

        @Test
        void of_an_empty_list_selects_an_empty_list() {
            stub.team(56).found();

            assertThat(stub.client().teams().profile(56, "TeamMembers.FullName").getTeamMembers())
                    .isEmpty();
        }

        @Test
        void of_an_unknown_field_is_an_error_that_names_the_nearest() {
            assertProblem(
                    "Name,ProfileTagList",
                    "UNKNOWN_SHAPE_FIELD",
                    "_shape names 'ProfileTagList', which the response does not have; the nearest known path is 'ProfileTagsList'.");
            assertProblem(
                    "TeamMembers,TeamMembers.FullNam",
                    "UNKNOWN_SHAPE_FIELD",
                    "_shape names 'TeamMembers.FullNam', which the response does not have;"
                            + " the nearest known path is 'TeamMembers.FullName'.");
        }

        @Test
        void that_is_none_is_an_error() {
            String detail = "_shape must consist of comma-separated paths such as 'Name,TeamMembers.FullName',"
                    + " with at most 100 paths, 8 levels and 2,048 characters.";
            assertProblem("Name,,Id", "INVALID_SHAPE", detail);
            assertProblem("AllTeamMembers[].Id", "INVALID_SHAPE", detail);
            assertProblem("Id\n", "INVALID_SHAPE", detail);
            assertProblem("A,".repeat(100) + "A", "INVALID_SHAPE", detail);
        }

        @Test
        void of_a_long_unknown_field_is_quoted_as_far_as_the_server_does() {
            assertProblem(
                    "x".repeat(101),
                    "UNKNOWN_SHAPE_FIELD",
                    "_shape names '" + "x".repeat(100)
                            + "…', which the response does not have; the nearest known path is 'MaxTeamMemberCount'.");
        }

        @Test
        void that_is_sent_twice_is_an_error() {
            stub.team(55).found();

            Answer answer = TestRequests.send(
                    stub, request("jane-smith").withQuery("_shape", "Id").withQuery("_shape", "Name"));

            assertThat(answer.json().get("code").asString()).isEqualTo("INVALID_SHAPE");
        }

        private String body(String shape) {
            stub.team(55).found();
            return TestRequests.send(stub, request("jane-smith").withQuery("_shape", shape))
                    .body();
        }

        private void assertProblem(String shape, String code, String detail) {
            stub.team(55).found();
            Request request = request("jane-smith").withQuery("_shape", shape);
            Answer answer = TestRequests.send(stub, request);
            assertThat(TheSpec.findings(request, answer)).isEmpty();
            assertThat(answer.json().get("code").asString()).isEqualTo(code);
            assertThat(answer.json().get("detail").asString()).isEqualTo(detail);
        }
    }

    @Nested
    class a_token {

        @Test
        void may_be_any() {
            stub.team(55).found();

            assertThat(client(() -> "whatever").teams().profile(55, "Name").getName())
                    .isEqualTo("Tech Innovators");
        }

        @Test
        void of_a_reader_shows_what_this_reader_sees() {
            stub.team(55).found();

            assertThat(cards(() -> "jane-smith")).contains("CARD-0101");
            assertThat(cards(() -> "bob-wilson")).containsOnly((String) null);
        }

        @Test
        void that_the_contracts_know_as_refused_is_refused() {
            stub.team(55).found();
            stub.coworker(101).missing();

            assertThatThrownBy(() -> client(() -> "expired-token").teams().profile(55))
                    .hasMessageContaining("TOKEN_EXPIRED");
            assertThatThrownBy(() -> client(() -> "garbled-token").teams().profile(55))
                    .hasMessageContaining("TOKEN_INVALID");
            assertThatThrownBy(() ->
                            client(() -> "token-for-another-api").coworkers().related(101))
                    .hasMessageContaining("TOKEN_INVALID");
        }

        @Test
        void of_whom_the_contracts_know_as_a_stranger_is_refused() {
            stub.team(55).found();

            assertThatThrownBy(() -> client(() -> "grace-mbeki").teams().profile(55, "Name"))
                    .isInstanceOf(NotATeamMemberException.class);
            assertThatThrownBy(() -> client(() -> "grace-mbeki").teams().profile(55, "Nam"))
                    .hasMessageContaining("UNKNOWN_SHAPE_FIELD");
            stub.team(55).missing();
            assertThatThrownBy(() -> client(() -> "grace-mbeki").teams().profile(55, "Name"))
                    .isInstanceOf(TeamNotFoundException.class);
        }

        @Test
        void of_nobody_in_particular_shows_what_one_and_the_same_reader_sees() {
            try (CoworkingStub permissions = CoworkingStub.of("team-permissions-page")) {
                permissions.team(55).found();
                Answer asContract =
                        TestRequests.send(permissions, request("whatever").withQuery("_shape", permissionsShape()));
                Answer asNone =
                        TestRequests.send(permissions, request("whatever").withQuery("_shape", "AllTeamMembers"));

                assertThat(asContract
                                .json()
                                .at("/AllTeamMembers/0/AccessCardId")
                                .asString())
                        .isEqualTo("CARD-0101")
                        .isEqualTo(asNone.json()
                                .at("/AllTeamMembers/0/AccessCardId")
                                .asString());
            }
        }

        private static String permissionsShape() {
            return Library.get().answers().stream()
                    .filter(answer -> "team-permissions-page".equals(answer.consumer())
                            && answer.token().equals("bob-wilson"))
                    .findFirst()
                    .orElseThrow()
                    .shape();
        }

        @Test
        void must_be_sent() {
            stub.team(55).found();

            assertThatThrownBy(() -> client(TokenProvider.none()).teams().profile(55))
                    .hasMessageContaining("TOKEN_MISSING");
        }

        private List<String> cards(TokenProvider token) {
            Team team = client(token).teams().profile(55, "AllTeamMembers.Id,AllTeamMembers.AccessCardId");
            return team.getAllTeamMembers().stream()
                    .map(Customer::getAccessCardId)
                    .toList();
        }
    }

    @Test
    void puts_together_what_the_contracts_of_several_consumers_say() {
        stub.team(56).found();

        Team team = stub.client()
                .teams()
                .profile(56, "Name,Description,ProfileTagsList,AllTeamMembers.Email,AllTeamMembers.FullName");

        assertThat(team.getName()).isEqualTo("Solo Estudio");
        assertThat(team.getAllTeamMembers()).extracting(Customer::getFullName).containsExactly("Aitana Serrano");
        assertThat(team.getAllTeamMembers()).extracting(Customer::getEmail).doesNotContainNull();
    }

    @Test
    void is_json_and_nothing_else() {
        stub.team(55).found();

        Answer calendar = TestRequests.send(stub, request("jane-smith").withHeader("Accept", "text/calendar"));
        Answer anything = TestRequests.send(stub, request("jane-smith").withHeader("Accept", "text/html, */*;q=0.1"));

        assertThat(calendar.json().get("code").asString()).isEqualTo("NOT_ACCEPTABLE");
        assertThat(anything.status()).isEqualTo(200);
    }

    @Test
    void is_known_of_coworkers_too() {
        stub.coworker(101).found();

        assertThat(stub.client()
                        .coworkers()
                        .related(101, "RelatedProfiles.FullName")
                        .getRelatedProfiles())
                .extracting(profile -> profile.getFullName())
                .containsExactly("Carlos Ruiz");
    }

    @Test
    void is_not_known_of_others_than_the_contracts_speak_of() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stub.team(4711).found())
                .withMessage("Nobody verified what the server answers for team 4711; it is known of [55, 56, 57].");
    }

    private static CoworkingClient client(TokenProvider token) {
        return stub.builder().token(token).build();
    }

    private static Request request(String token) {
        return Request.get("/api/public/teams/55/profile", token);
    }
}
