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
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FoundTest {

    @RegisterExtension
    static final CoworkingStub stub = SampleStubs.of("team-bookings-page");

    @Nested
    class Shape {

        @Test
        void a_shape_selects_fields_in_the_order_of_the_schema() {
            assertThat(body("TeamMembersCount,Id,Name")).isEqualTo("""
                {"Id":55,"Name":"Tech Innovators","TeamMembersCount":12}""");
        }

        @Test
        void a_shape_selects_fields_of_array_elements() {
            assertThat(body("TeamAdministrators.FullName,TeamAdministrators.Id"))
                    .isEqualTo("""
                {"TeamAdministrators":[{"Id":101,"FullName":"Jane Smith"},{"Id":103,"FullName":"John Doe"}]}""");
        }

        @Test
        void a_parent_takes_precedence_over_its_children() {
            assertThat(body("TeamAdministrators.FullName,TeamAdministrators"))
                    .isEqualTo(body("TeamAdministrators"))
                    .contains("AccessCardId", "CARD-0101");
        }

        @Test
        void nulls_and_numbers_are_returned_unchanged() {
            assertThat(body("DiscountTariffs,DiscountExtraServices,DiscountCharges"))
                    .isEqualTo("""
                {"DiscountCharges":10,"DiscountExtraServices":12.5,"DiscountTariffs":null}""");
        }

        @Test
        void a_shape_may_contain_spaces_around_names() {
            assertThat(body(" Name , TeamAdministrators . Id ")).isEqualTo(body("Name,TeamAdministrators.Id"));
        }

        @Test
        void a_blank_shape_selects_all_fields() {
            stub.team(55).found();

            assertThat(stub.client().teams().profile(55, " "))
                    .isEqualTo(stub.client().teams().profile(55));
            assertThat(stub.client().teams().profile(55).getUniqueId()).isNotNull();
        }

        @Test
        void a_field_of_the_elements_of_an_empty_list_selects_the_empty_list() {
            stub.team(56).found();

            assertThat(stub.client().teams().profile(56, "TeamMembers.FullName").getTeamMembers())
                    .isEmpty();
        }

        @Test
        void an_unknown_field_is_an_error_that_names_the_nearest_field() {
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
        void an_invalid_shape_is_an_error() {
            String detail = "_shape must consist of comma-separated paths such as 'Name,TeamMembers.FullName',"
                    + " with at most 100 paths, 8 levels and 2,048 characters.";
            assertProblem("Name,,Id", "INVALID_SHAPE", detail);
            assertProblem("AllTeamMembers[].Id", "INVALID_SHAPE", detail);
            assertProblem("Id\n", "INVALID_SHAPE", detail);
            assertProblem("A,".repeat(100) + "A", "INVALID_SHAPE", detail);
        }

        @Test
        void a_long_unknown_field_is_truncated_as_by_the_server() {
            assertProblem(
                    "x".repeat(101),
                    "UNKNOWN_SHAPE_FIELD",
                    "_shape names '" + "x".repeat(100)
                            + "…', which the response does not have; the nearest known path is 'MaxTeamMemberCount'.");
        }

        @Test
        void two_shapes_in_one_request_are_an_error() {
            stub.team(55).found();

            ReceivedResponse response = TestRequests.send(
                    stub, request("jane-smith").withQuery("_shape", "Id").withQuery("_shape", "Name"));

            assertThat(response.json().get("code").asString()).isEqualTo("INVALID_SHAPE");
        }

        private String body(String shape) {
            stub.team(55).found();
            return TestRequests.send(stub, request("jane-smith").withQuery("_shape", shape))
                    .body();
        }

        private void assertProblem(String shape, String code, String detail) {
            stub.team(55).found();
            Request request = request("jane-smith").withQuery("_shape", shape);
            ReceivedResponse response = TestRequests.send(stub, request);
            assertThat(RepositorySpec.findings(request, response)).isEmpty();
            assertThat(response.json().get("code").asString()).isEqualTo(code);
            assertThat(response.json().get("detail").asString()).isEqualTo(detail);
        }
    }

    @Nested
    class TokenOfTheRequest {

        @Test
        void an_unknown_token_is_accepted() {
            stub.team(55).found();

            assertThat(client(() -> "unknown-token").teams().profile(55, "Name").getName())
                    .isEqualTo("Tech Innovators");
        }

        @Test
        void a_token_gets_the_responses_that_were_verified_for_it() {
            stub.team(55).found();

            assertThat(accessCardIds(() -> "jane-smith")).contains("CARD-0101");
            assertThat(accessCardIds(() -> "bob-wilson")).containsOnly((String) null);
        }

        @Test
        void a_token_is_rejected_if_the_contracts_define_it_as_invalid() {
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
        void a_token_is_rejected_if_it_is_not_authorized_in_the_contracts() {
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
        void an_unknown_token_always_gets_the_responses_for_the_same_known_token() {
            try (CoworkingStub permissions = SampleStubs.of("team-permissions-page")) {
                permissions.team(55).found();
                ReceivedResponse withContractShape = TestRequests.send(
                        permissions, request("unknown-token").withQuery("_shape", permissionsShape()));
                ReceivedResponse withOtherShape =
                        TestRequests.send(permissions, request("unknown-token").withQuery("_shape", "AllTeamMembers"));

                assertThat(withContractShape
                                .json()
                                .at("/AllTeamMembers/0/AccessCardId")
                                .asString())
                        .isEqualTo("CARD-0101")
                        .isEqualTo(withOtherShape
                                .json()
                                .at("/AllTeamMembers/0/AccessCardId")
                                .asString());
            }
        }

        private static String permissionsShape() {
            return SampleStubs.data().responses().stream()
                    .filter(response -> "team-permissions-page".equals(response.consumer())
                            && response.token().equals("bob-wilson"))
                    .findFirst()
                    .orElseThrow()
                    .shape();
        }

        @Test
        void a_request_without_a_token_is_rejected() {
            stub.team(55).found();

            assertThatThrownBy(() -> client(TokenProvider.none()).teams().profile(55))
                    .hasMessageContaining("TOKEN_MISSING");
        }

        private List<String> accessCardIds(TokenProvider token) {
            Team team = client(token).teams().profile(55, "AllTeamMembers.Id,AllTeamMembers.AccessCardId");
            return team.getAllTeamMembers().stream()
                    .map(Customer::getAccessCardId)
                    .toList();
        }
    }

    @Test
    void a_found_team_has_the_fields_of_several_contracts() {
        stub.team(56).found();

        Team team = stub.client()
                .teams()
                .profile(56, "Name,Description,ProfileTagsList,AllTeamMembers.Email,AllTeamMembers.FullName");

        assertThat(team.getName()).isEqualTo("Solo Estudio");
        assertThat(team.getAllTeamMembers()).extracting(Customer::getFullName).containsExactly("Aitana Serrano");
        assertThat(team.getAllTeamMembers()).extracting(Customer::getEmail).doesNotContainNull();
    }

    @Test
    void requests_that_do_not_accept_JSON_are_rejected() {
        stub.team(55).found();

        ReceivedResponse calendar =
                TestRequests.send(stub, request("jane-smith").withHeader("Accept", "text/calendar"));
        ReceivedResponse anything =
                TestRequests.send(stub, request("jane-smith").withHeader("Accept", "text/html, */*;q=0.1"));

        assertThat(calendar.json().get("code").asString()).isEqualTo("NOT_ACCEPTABLE");
        assertThat(anything.status()).isEqualTo(200);
    }

    @Test
    void a_found_coworker_has_the_requested_fields() {
        stub.coworker(101).found();

        assertThat(stub.client()
                        .coworkers()
                        .related(101, "RelatedProfiles.FullName")
                        .getRelatedProfiles())
                .extracting(profile -> profile.getFullName())
                .containsExactly("Carlos Ruiz");
    }

    @Test
    void an_id_without_verified_responses_cannot_be_found() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stub.team(4711).found())
                .withMessage("No verified response exists for team 4711; the known ids are [55, 56, 57].");
    }

    private static CoworkingClient client(TokenProvider token) {
        return stub.builder().token(token).build();
    }

    private static Request request(String token) {
        return Request.get("/api/public/teams/55/profile", token);
    }
}
